"""Rules for a medical emergency that is happening now, to the writer or somebody near. See `nlu.rules`."""

from __future__ import annotations

MEDICAL = """
{swallowed} ~1 double/triple/extra/twice/wrong ~3 insulin/meds/medicine/medication/pills/dose ~6 shak*/dizzy/spots/faint*/sweating/weird/sick/pass*/heart
seeing/see spots ~3
duele/dolor/entumido/dormido/adormecido ~2 brazo izquierdo ~3
{someone}/{i} ~3 {collapse} ~2
{he}/{someone} ~3 won't/isn't/not ~1 wake/waking/moving/responding/breathing ~1
blue/purple lips ~2
lips/face/skin/fingers ~1 are/is/turning/turned/going ~1 turning? purple/blue/gray/grey
sugar/glucose ~2 at/is/over/reads ~1 400/500/600/450/550/700/30/25/20 ~4 double/shak*/dizzy/blurry/pass*/help/$
^ heart attack ~1 {i}? ~1 think/help/now
tomo/trago/bebio/comio ~1 {limpiador} ~2
ambulancia ~6 {pronombre}
ahorita/urgente/rapido/ya/una ~1 ambulancia ~2 !chofer/manejar
garganta/lengua/cara/labios hinchada/hinchado/hinchados/cerrada/cerrandose ~4
me ~1 silba/chifla ~1 el? pecho ~2
vomitando/vomito ~4 no_se_donde/ya_no_sudo/mareado/desmay*/donde_estoy/confundido
ya no sudo ~5
prensado/prensada/atrapado/aplastado/aplastada ~4 abajo/debajo/maquina/montacargas/carro/$ ~2
corazon ~4 {parando}
no ~1 le ~1 encuentro/siento/hallo ~1 pulso
sin pulso
no pulse
can't find ~2 pulse
{inyecto} ~4 azul/morado/no_despierta/no_reacciona/mal/pulso
esta/quedo/ta azul/morado ~2 !de/el/la
tome ~4 pastillas ~4 por error ~4
todo ~1 negro ~2 corazon/veo/mareo
veo todo ~1 negro/borroso ~3 {maldolor}
seeing/seein double ~3
trapped/pinned/crushed under/beneath/by ~3 !pressure/debt
{someone} ~4 pinned/crushed/trapped under
chest pain/pains/pressure/tightness/hurts/hurting/is_killing/is_tight/feels_tight/is_hurting/hurt/pressing/feels_heavy !in_the_past/years
pain/pains/pressure/tightness/squeezing in my/his/her/the chest
can't/cannot/can_not/couldn't/can_barely/can_hardly/cnt/unable_to/not_able_to ~1 breathe/breath/breth/catch_my_breath/get_air/breathing !around/with/in/when/at/through/because_of_dust/near/if/under/easy/on/from_the_dust/right_if
trouble/hard/difficulty/struggling/hard_time/gasping/problem ~2 breathing/breathe/air/for_air !in/around/when/with/on/if/at/because/due/from_asthma/easy/problems
short of breath ~2 now/right_now/chest/dizzy/help/can't
stopped/not/isn't/aint/ain't/barely/is_not/no_longer/hardly ~1 breathing/breathin
having/have/had/is_having/am_having/got/suffering ~3 heart_attack/heart_atack/hart_attack/cardiac_arrest/stroke/seizure/seizures/seisure/aneurysm/asthma_attack ~1 now/right/help/please/rn/call/and_he/and_she/and_i/i_think/today/$
{i} ~1 think ~3 heart_attack/stroke/hart_attack/heart_atack/anaphyla*/sepsis/overdos*
having ~2 heart_attack/stroke/seizure/seizures/hart_attack/heart_atack/convulsion*/contractions/asthma_attack/miscarriage/cardiac_arrest/allergic_reaction !disorder/meds/every/before/in
heart ~1 attack/atack ~2 help/now/please/911
heart ~1 stopped/isn't_beating/racing_and
seizing/convulsing/convulsion/convulsions
anaphyla*
overdos*/overdoz*/overdosd !prevention/training/awareness/response/narcan_training
od'd/oded/od'ing/o.d
narcan ~2 now/need/help/please/quick/$
{swallowed} ~4 too_many/all/whole/bunch/bottle/handful/lot/lots/many/entire/20/30/40/50/60/15/25/bunch_of ~3 pills/pill/tylenol/meds/medication/medicine/ibuprofen/sleeping_pills/advil/bottle/pillz/xanax/them/tablets/oxys/percs/painkillers
{swallowed} ~3 pills ~4 now/sick/sleepy/dizzy/regret/help/too_many
{swallowed} ~3 bleach/poison/antifreeze/rat_poison/cleaner/drain_cleaner/chemicals/chemical/gasoline/batteries/battery/fentanyl/pesticide/ammonia
poisoned/poisoning !ivy/food_safety/control_center_job
{bleeding} !heart/hearts/edge/money
blood everywhere/all_over/won't_stop/gushing/pouring/spurting/coming_out/is_everywhere
losing/lost/losin ~2 blood
throwing_up/coughing/vomiting/coughing_up/puking/spitting/peeing ~1 blood
unconscious/unconsious/unresponsive/unconcious
passed/pass/passing out ~6 wake/waking/breath*/help/respond*/now/just/floor/again/not/hit/won't/isn't/$ !flyers/food/samples/drinks/in_the/candidates/at_work_years/cards/papers/supplies
{someone}/{i} ~2 just? passed_out/fainted/collapsed/blacked_out/keeled_over !flyers/food/samples/cards/in_2*/at_my_old/last_year/years/back_in/once
fainted/collapsed ~3 help/now/floor/can't/not/won't/and/here/$
won't/isn't/not/can't/wont/doesn't/cant/ain't/aint ~1 wake/waking/respond/responding/wakin/moving/come_to/get_up ~1 up/to_me/at_all/$ ~3 !early/to_my/emails/texts/calls/to_texts/on_time/before/at/in_time/forward/house/houses
{choking} !hazard/hazards/up/the_business/the_life/the_engine/my_budget/off
turning/turned/turns/going/lips/face/is/gone/are ~1 blue !collar
face ~2 drooping/droopy/droops/numb/went_numb
{slurring} speech/his_words/her_words/words/my_words ~3
left/right/whole ~1 side/arm ~3 numb/tingling/can't_move/paralyzed ~2 $
can't/cannot/couldn't ~1 feel/move ~1 my/his/her ~1 legs/leg/arm/arms/face/left_side/right_side/body/feet/hand ~1 !from_the_cold/without/in_cold/fast
throat ~2 closing/swelling/swelled/closed/tight_and/swollen
tongue/face/lips ~2 swelling/swelled/swollen
allergic reaction ~4 now/throat/swell*/breath*/help/hospital/bad/$
bad/severe/serious allergic reaction
{calls} ~2 911/ambulance/ambulanc*/paramedic*/9-1-1/nine_one_one/ems !operator/dispatcher/job/jobs/training/driver/school/company/for_a_living/certif*/calls
{need} ~2 911/ambulance/ambulans/paramedics/emergency_room/the_er/medical_help/medical_attention/a_doctor_now/doctor_right_now/hospital_now/hospital_right_now/to_get_to_the_hospital/to_go_to_the_er/er_now/to_go_to_the_hospital ~1 now/right_now/asap/please/help/immediately/$/for_my/urgent*/quick !job/next/tuesday/for_work_note/for_my_physical
911 ~1 now/please/emergency/$
medical emergency/emergencies ~3 now/right/help/here/please/having/is/$ !training/class/technician/room/fund/in_the
life threatening
water ~1 broke/just_broke/has_broken/broken !heater/main/pipe/cooler/pump
{laborpains}
baby is coming/coming_now
going_into/went_into/in/gone_into labor !union/law/market/day/department/force/dispute/relations/ready/costs/pool/and/intensive
{just} ~2 shot/stabbed/hit_by/electrocuted/knocked_out/crushed/impaled !down_the/of_espresso/a_video/a_text
{someone}/{i} ~1 got/been/was/is/were/has_been/have_been/get/just_got ~1 shot/stabbed/electrocuted/run_over/hit_by_a_car/hit_by_a_truck/struck_by/impaled/crushed_by ~3 bleed*/help/now/911/hurt/leg/arm/chest/stomach/just/move/dying/outside/$ !in_2*/years/year/back_in/when_i_was/once/ago
fell/fallen/falling off/from/down ~3 roof/ladder/scaffold/scaffolding/stairs/building/balcony/truck/forklift ~5 move/moving/wake/breath*/bleed*/head/hurt_bad/legs/unconscious/bone/help/can't/can't_feel/broke*/just_now
hit/cracked/bumped/smashed/slammed his/her/my/their head ~5 bleed*/wake/vomit*/throwing/dizzy/unconscious/pass*/out/respond*/seeing/move
cut/sliced/severed/chopped/sawed/crushed/lost/smashed/ripped ~2 finger/fingers/hand/arm/leg/thumb/foot/toe/wrist ~1 off/bad/deep/open/really_bad/badly ~4 now/bleed*/blood/help/stop/just/won't/$ !at_my_old/years/ago/in_2*/last_year
cut ~1 off ~2 finger/fingers/thumb/hand ~3 now/just/blood/bleed*/help/$ !years/in_2*/ago
bone ~2 sticking/stick/poking/showing/out !out_structures
burned/burnt/scalded/burn/on_fire ~4 bad/badly/skin_is/all_over/face/blister*/peeling/severe ~2 help/now/er/911/hospital/$/just/peeling
skin is/coming/peeling ~1 off/peeling
drowning/drowned ~1 now/help/pool/in_the/$ !in_debt/in_bills/in_work/in_paperwork
electrocuted ~2 now/help/just/$
carbon monoxide
snake/scorpion/spider bite/bit/bitten ~2
heat stroke/stroke_and ~2 now/help/having/passed/not/collapsed
stroke ~2 symptoms/right_now/happening
{he}/baby/kid/son/daughter/someone/mom/dad/grandma/husband/wife ~2 dying/turning_blue/not_breathing/stopped_breathing/seizing/choking ~1 !to/for/of_laughter/plants/industry/breed
{i} ~2 dying ~2 help/please/right_now/hospital/911/bleeding/pain !to/for/of/over_here/inside/laughing
worst headache of/ever
blood pressure/sugar ~2 is? ~1 200/210/220/230/240/300/400/500/600/so_high/really_high/crashing/dropping/too_low/really_low ~3 help/dizzy/pass/blur*/shak*/now/faint*/$
diabetic coma/shock/emergency
insulin ~3 shock/out_and/sugar_is
fever ~2 104/105/106/107/seizure/won't_wake
miscarry*/miscarriage/miscarrying ~2 now/think/bleed*/having/help/right
dolor/dolores/opresion/presion/punzada/punzadas/ardor/apreton ~1 de/en/en_el/en_mi/del/el ~1 pecho/corazon
duele/doliendo/aprieta/dolor ~3 pecho/corazon !cuando_cargo/ver/verlos/verte/que
no/casi_no/apenas ~1 puedo/puede/podemos/logra/logro/pudo/puede_ni/pueden ~1 respirar/respira/resollar/agarrar_aire/jalar_aire ~1 !con_el/con_polvo/por_el_polvo/en_lugares/cuando/si/cerca/bien_con/bien_por_el/con_la/con_los/donde/en_el
no ~1 respira/respirando/resuella/esta_respirando
dejo/dejando/paro ~1 de respirar
cuesta/costando/dificultad/trabajo/problema ~2 respirar !cuando/con/en/si/por
falta/faltando/llega/entra/acaba/sin ~1 el? aire !acondicionado/libre/fresco/al/de_la_llanta/en_las
se_esta/me_estoy/se_anda/me_ando/se_me_esta/se_nos_esta/se_estaba ~1 ahogando/asfixiando/atragantando/ahogandose !en_deudas/en_trabajo/con_tanto/de_trabajo/de_calor/en_cuentas
ahogandome/asfixiandome/ahogandose/asfixiandose/atragantando/atraganto/atragantandose
se ~1 atraganto/ahogo/asfixio/ahoga/asfixia
{dando} ~3 infarto/derrame/ataque_al_corazon/ataque_del_corazon/ataque_cardiaco/paro/paro_cardiaco/embolia/ataque_de_epilepsia/ataque_epileptico/ataque_de_asma/convulsion/convulsiones/ataques !hace/en_el/el_ano/cuando/pero_ya/y_ya_no
infarto/infartando ~2 ahorita/ahora/ayuda/creo/ya/dando/$ !hace/el_ano
sufre/tiene_epilepsia_y/teniendo/esta_teniendo/estoy_teniendo/sufriendo/sufrio/esta_sufriendo ~1 infarto/derrame/convulsiones/ataque_al_corazon/ataque_epileptico/paro_cardiaco/embolia/contracciones/un_infarto/hemorragia/un_derrame/una_convulsion/un_ataque/un_ataque_al_corazon/un_paro !de_panico/de_nervios/hace
convulsionando/convulsiono/convulsionar/convulsiona ~1 !desde
tiene/tengo/con convulsiones ~2 !asi/desde/cada/y_necesito/a_veces/controladas/porque/por_epilepsia/pero/por_eso
tiene/tengo/teniendo ~1 infarto/derrame/hemorragia/embolia/contracciones/sobredosis ~1 !hace
sobredosis !prevencion
se_paso/se_pico/se_metio ~3 droga/fentanilo/heroina/cristal ~3 despierta/responde/reacciona/respira/mal
{tome} ~3 todas/muchas/monton/bote/frasco/demasiadas/bastantes/puno/todo/tantas/caja/demasiada/10/15/20/25/30/40/50 ~2 pastillas/pildoras/medicina/medicinas/tylenol/pastilla/de_pastillas/las_pastillas/medicamentos/medicamento
{tome} ~2 todas/todo_el_frasco/todo_el_bote
{tome} ~2 pilas/bateria/cloro/veneno/raticida/thinner/gasolina/acido/insecticida/pesticida/anticongelante/jabon/pila/detergente/fabuloso/amoniaco
intoxicad*/intoxico/envenenad*/enveneno/intoxicando ~2 con/ahorita/esta/estoy/mi/ayuda/$
se ~1 me? ~1 {DESMAYO} ~2 !cuando/de_hambre/hace_anos/hace_un/el_ano/antes
{DESMAYADO}
perdio/perdi/perdiendo/perdido ~1 el? conocimiento/conciencia/la_conciencia/mucha_sangre
inconsciente/inconciente/inconsiente
no/ni ~1 me? despierta/reacciona/se_mueve/despertaba/reaccionaba/vuelve_en_si/se_despierta/quiere_despertar/puede_despertar/abre_los_ojos ~1 !temprano/el_telefono/mi_telefono/la_alarma/el_carro/a_tiempo/la_app
mi_{persona}/bebe/hijo/hija/mama/papa/desmay*/caido/abuela/abuelo ~4 no ~1 responde !el/mis/los/mi/mensajes/llamadas/a_mis/el_telefono/al
{sangrando} ~2 !poquito
sangrado ~2 fuerte/mucho/no_para/abundante/vaginal/no_se
hemorragia
no ~1 le? ~1 para ~1 de_sangrar/sangre/la_sangre/el_sangrado/sangrado/la_hemorragia
sangre ~2 por_todos/no_para/todos_lados/por_todas/mucha/a_chorros/no_se
mucha sangre
vomit*/tosiendo/escupiendo/vomitando ~1 sangre
{llamen} ~2 ambulancia/911/paramedicos/emergencias/la_ambulancia/nueve_once/una_ambulancia/bomberos !trabajo/chofer/operador/manejar/empleo
{ocupo} ~2 ambulancia/911/paramedicos/doctor_ya/medico_urgente/doctor_urgente/ir_a_emergencias/un_doctor_urgente/hospital_ya/hospital_urgente/ir_al_hospital_ya/ir_al_hospital_ahorita !trabajo/chofer/manejar
emergencia medica/medica_ahorita
es una emergencia ~3 sangr*/respir*/hijo/mama/bebe/hospital/ambulancia/$ !de_trabajo
se me? ~1 rompio/revento ~1 fuente/la_fuente/bolsa/agua
contracciones
{parir}
me/le/lo/la/nos ~1 dispararon/apunalaron/balearon/balacearon/picaron/acuchillaron/dieron_un_balazo/dieron_un_tiro/dieron_balazos/atropellaron/atropello/electrocuto/dieron_un_navajazo/metieron_un_balazo ~2 !hace/en_el/una_vez/cuando_era
se ~1 cayo/callo/cai ~4 techo/escalera/andamio/escaleras/azotea/edificio ~6 mueve/despierta/sangr*/reacciona/responde/cabeza/inconsciente/respira/ayuda/mover
se ~2 pego/golpeo/abrio/partio/pegue/golpee ~2 cabeza ~4 sangr*/vomit*/despierta/desmay*/mueve/responde/reacciona/mareado/mareada/inconsciente
se/me ~1 corto/corte/amputo/trozo/mocho/arranco/volo ~2 dedo/dedos/mano/brazo/pierna/muneca/pie ~4 sangr*/sangre/mucho/feo/ahorita/profundo/hueso/hospital/$ !hace/en_el_trabajo_hace/una_vez/ano/cuando/anos
hueso ~2 salido/de_fuera/afuera/salio/sale
se/me ~1 quemo/queme/quemado/quemando/esta_quemando ~4 cara/feo/grave/todo_el/gravemente/mucho/ampolla*/piel/cuerpo ~2 ahorita/ayuda/hospital/$/ambulancia
quemadura/quemaduras ~1 grave/graves/fuerte/de_tercer
se ~1 electrocuto/electrocutado/esta_ahogando/ahogo
reaccion alergica ~2 fuerte/grave/severa/ahorita/ayuda/garganta/respirar/$
{hincha} ~2 garganta/lengua/cara/labios ~2
se ~1 me? ~1 cierra/cerrando/cerro/hincho/hincha/hinchando/cerrando_la ~2 garganta/lengua/cara/labios
cara ~2 caida/chueca/torcida/dormida/de_lado/se_le_cayo
no ~1 siento/siente/puedo_mover/puede_mover/muevo/mueve ~2 brazo/brazos/pierna/piernas/cara/cuerpo/lado/cuello/mano
medio cuerpo/lado_del_cuerpo/lado ~1 dormido/paralizado/muerto
se ~1 puso/esta/ve/esta_poniendo/esta_poniendo_muy/puso_muy ~1 morado/azul/morada/azules/amarillo_y_no
labios azules/morados
se ~1 esta/estaba/nos_esta/me_esta ~1 muriendo ~1 !de_risa/de_hambre/por/de_ganas/de_sueno/de_cansancio/la_industria/el_negocio
me ~1 estoy/siento_que_me ~1 muriendo ~3 ayuda/sangr*/respir*/pecho/dolor/hospital/ambulancia
presion/azucar ~3 altisima/muy_alta/200/300/400/500/por_los_cielos/bajando/muy_baja/subio_mucho ~4 mareo/maread*/desmay*/vision/siento/ayuda/mal/hospital/ve_borroso
fiebre/calentura/temperatura ~2 40/41/42/104/105/muy_alta_y/no_le_baja ~3
picadura/pico/mordio/mordida ~2 serpiente/vibora/alacran/cascabel
"""

CLASSES: dict[str, str] = {
    "collapse": "just collapsed, collapsed and, just fainted, fainted and, just passed out, passed out and, had a seizure just, just had a seizure, is unconscious",
    "limpiador": "destapacanos, el destapacanos, limpiador, detergente, cloro, sosa, jabon, pinol, fabuloso, aceite, raticida, veneno, las pastillas de, mis pastillas, unas pastillas, medicina de",
    "pronombre": "mi hijo, mi hija, mi chamaco, mi mama, mi papa, mi esposo, mi bebe, ayuda, por favor, se",
    "parando": "se me esta parando, se me para, parando, se esta parando, se le paro, se me va, late muy raro",
    "inyecto": "inyecto, inyecte, metio, pico, fumo, consumio",
    "maldolor": "mareado, mareada, desmayar, desmayo, pecho, corazon, cabeza, ayuda",
    "swallowed": "took, taken, swallowed, ate, drank, drinking, swallow, have taken, popped, takin, just took, tookk, ingested, snorted, injected, gulped",
    "bleeding": "bleeding, bleedin, bleeding out, hemorrhaging, hemorrhage, bleeds so much, bleed to death, bleed out",
    "choking": "choking on, is choking, choking, chokes on, choked on",
    "slurring": "slurring, slurred, slurs, can't speak and slurring, slurrin",
    "calls": "call, calling, called, dial, send, someone call, somebody call, get me, get, phone, cal",
    "need": "need, needs, needing, nead, want an, get an, have to go to, must go to, gotta go to, get to",
    "laborpains": "contractions every, contractions are, having contractions, contractions, my contractions",
    "just": "just got, just been, just getting, i've been, i was just, he just got, she just got, they just, got, somebody got, someone got, someone just got, somebody just got",
    "dando": "dando, dio, dar, da, dandome, dandole, acaba de dar, esta dando, me dio, le dio, va a dar, daba",
    "tome": "tome, tomo, trague, trago, tomado, tomaron, tomar, tragado, tomo como, me tome, se tomo, ingirio, ingeri, comio, comi, bebi, bebio",
    "DESMAYO": "desmayo, desmaya, desmayando, colapso, desvanecio, desplomo, desmalla, desmallo, convulsiono, descompenso, esta desangrando, desangra, esta yendo, desmaye, desvaneci",
    "DESMAYADO": "desmayado, desmayada, desmallado, desmallada, desangrando, desangrandose, desangrandome, desplomado, desvanecido, desvanecida",
    "sangrando": "sangrando, sangra mucho, sangrando mucho, sangra bastante, sangro mucho, sangra y no, sangramos, desangra, sangra demasiado, sangra sin parar, esta sangrando",
    "llamen": "llamen, llama, llame, manden, manda, mande, pidan, pide, hablen, hablenle, hablale, marquen, marca, marque, llamenle, llamale, llamar, mandar, mandenme, mandame, llamenme, traigan",
    "ocupo": "necesito, ocupo, necesitamos, ocupamos, urge, urgente, urge una, necesita, ocupa, requiero, hay que, quiero, se necesita, ayuda",
    "parir": "dando a luz, va a nacer el bebe ya, ya viene el bebe, trabajo de parto, ya va a nacer, ya viene mi bebe, voy a dar a luz ya, va a parir ya, esta pariendo, estoy pariendo",
    "hincha": "hincha, hinchando, hincho, hinchada, hinchado, inflama, inflamando, inflamo",
}
