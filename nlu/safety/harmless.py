"""What sounds like danger and is none: figures of speech, things, duties, stories and the past. See `nlu.rules`."""

from __future__ import annotations

# Taken out of the text before the rules of danger read it.
IDIOMS = """
mejor muerto que sencillo/sencilla
no ~1 puedo/aguanto ~1 respirar ~1 polvo/humo/quimicos/pintura/tiner/cloro
falta ~1 el? aire ~1 con/por la/el/los pintura/polvo/tiner/humo/quimicos/cloro/calor
can't/cannot/cant breathe/breath ~2 around/in/near dust/smoke/paint/fumes/chemicals/sawdust/bleach/masks
got/get/been ~1 hit by/by_the residents/patients/kids/clients
{career} suicide !watch/attempt/note
suicide ~1 shift/shifts/for_small/run/runs/sprints/squeeze
prevencion ~1 del? suicidio
pacientes/gente/personas/jovenes suicidas
overdos* on/of ~1 coffee/training/caffeine/information/sugar/work/tacos/cute
bleeding cash/money
gonna_die/going_to_die/will_die/die here ~1 lol/haha
strangle/kill/shoot/murder/punch ~1 my? resume/printer/computer/phone/laptop/alarm
emergencia de ~1 dinero/trabajo/cash
me ~1 pegaron/pego ~1 los/la/el recortes/pandemia/inflacion/crisis/despidos/renta
desaparecer ~1 las/los/la manchas/deudas/grasa/arrugas/mancha
me aviento de/como/con/a_lo/a_trabajar/un/lo_que/el
said goodbye to ~2 crew/coworkers/team/job/boss/people/students/kids_i
bodies don't bother
casos/clases/curso/cursos/taller/talleres/intake/advocate/volunteer/lecturas de/sobre/at ~4 violencia/abuso/violence
{refugio} ~1 de ~2 violencia_domestica/mujeres_golpeadas/mujeres
intake/worked/work/job/volunteered/volunteer/counselor/cook/advocate ~2 at/in/for ~3 {dvshelter}
coded/records/billing/charting ~2 overdoses/fractures/strokes
cant/can't do this week/time/date/slot/month/shift/day ~2
was ~1 lifeguard ~8 drowning
is/are/was/were/been/i's/'s/be/keeps/it's/that's/hunt's/feet's ~1 killing me !softly
killing me ~1 {TOIL}
kill/killed/killing/kills it/time/the_mood/the_lights/the_engine/the_power/the_interview/that_interview/this_interview/my_interview/an_hour/some_time/two_birds/2_birds/them_with_kindness/weeds/weed/bugs/rats/roaches/chickens/animals/pests/cows/pigs/turkeys/germs/the_vibe/the_deal/my_back/my_feet/my_knees/my_shoulder/the_battery/my_battery/the_competition/mosquitoes/termites/ants/bacteria/ticks/fleas !all
{would} kill for/to !myself
kill/killed/killing {self} at/working/for/in_that/in_this/over/trying/doing/lifting/to_get/to_pay/every_day_at/commuting/with_work/with_overtime/with_double/out_there_for/for_minimum
{would} die for/to !by
dying/die/died/dies to/for/of/from ~1 {TOIL2}
dying/die to/for !by/myself/stop/end/be/escape
dying/died/dies/die ~1 laughing/on_me/down/battery/laughin !inside
phone/battery/car/truck/laptop/engine/cell ~2 dying/died/dies/dead/die
dead tired/serious/end/set/broke/battery/phone/lift*/line/lines/beat/weight/on_my_feet/asleep/ends/end_job/bolt/bolts/stock/last
bored/scared/worried/work/worked/working/starving/starved/freezing/froze/tickled/sick/tired/love/loved/talked/bore/bores/annoyed ~1 to death
shoot me/us/you/him/her/them/over/him_over/back ~1 a/an/the/your/text/message/email/quick/over/some/any ~1 text/message/email/dm/line/call/info/address/number/location/link/txt/msg/quote/reply/answer/pic/details/word/list/update/note/schedule !in_the
shoot {MEDIA}
shoot/shooting/shot for/hoops/hoop/the_breeze/pool/guard/put/clock/craps/of
photo/video/film/movie/music ~1 shoot/shoots/shooting
shot down/me_down ~1 at/in/for/by_the/the/every
took/take/take_a/give/gave/worth/long/my best? ~1 a_shot/shot
hit/hits/hitting/hit_it me/us/you/them/my ~1 up/back/with_a/line/off/inbox/dm/phone/cell
hit/hits ~1 the_road/the_gym/the_books/the_ground/the_spot/a_wall/the_wall/rock_bottom/a_pole/my_head_on_a_job/quota/my_quota/the_goal/target
^ beats me $/why/how/what
beat/beats me home/to_it/at/to_the
over my dead body
drop dead gorgeous
killer deal/job/view/instinct/resume/whale/commute/schedule
deadlift*/deadline*
knock/knocked them/em/him/her ~1 dead
guns n/and roses
past/over/better/fine/okay/ok/good/safe that/it/this/all_that now
heart/hearts/bleeding edge/heart
almost/nearly/about/practically/would/gonna/going_to/gave_me/give_me/giving_me ~2 heart_attack/stroke if/when/lol/haha/from/because/bc/$
give/gave/giving/gives ~2 me ~1 a heart_attack/stroke
history/risk/family/survivor/survived/had/prevent/prevention ~2 of? ~1 a? heart_attack/heart_attacks/stroke/strokes/seizure/seizures/overdose/overdoses
{KINNED} ~1 had/suffered/survived ~1 stroke/heart_attack !now/just/and_isn't/and_won't/and_is_not
suicide prevention/hotline/line/squad/awareness/doors/drill/drills/lifeline/crisis_line/counselor
crisis hotline/line/counselor/text_line
kick/kicked/kicks/kicking me/us/him/her/them out/off/off_of/out_of
kicking/kick ~1 butt/my_butt/my_ass/me_in_the_butt/back
cut/hurt/burn/burned/burnt/injured/hurting/cutting/burning {self} ~6 !purpose/again ~1 at/on/with/while/when/lifting/working/in/doing/cooking/carrying/moving/shaving/really_bad_at/bad_at/pretty_bad_at
cut/cuts/cutting ~1 me/my/us ~1 hours/pay/check/shift/shifts/slack/grass/hair/off/short/down/days
choking hazard/hazards
first aid
cpr
in_case_of emergency
emergency contact/room_tech/contacts/room_clerk/services_job/brake/exit/kit/vet/medical_technician
push/pushes/pushed/pushing/drove/drives ~2 me ~1 to_be/to_do/to_go/to_get/to_work/to_apply/harder/too_hard/hard/forward/to_finish/to_learn/nuts/crazy
throw/threw/throws ~1 me ~1 off/under_the_bus/a_bone/in_the_deep/for_a_loop/a_party/on_the_line/on_register/into
stab/stabbed/stabbing ~1 in_the_back/at_it/in_the_dark
back/knee/knees/foot/feet/shoulder/legs/hip/ankle/commute/heat/schedule/hours/shoes/stairs/lifting/graveyard/shift/job/work/boss/wait/waiting/bus/rent/bills/price/prices/gas/traffic/drive/head ~2 {KILLME}
{KILLME} ~1 {TOIL3}
slap/slapped ~2 on_the_wrist/label/labels/stickers
punch/punched/punching in/out/my_card/the_clock/a_clock/a_time/list/holes
beat/beats ~2 deadline/traffic/rush/competition/drum/eggs/record/clock/bush/odds/price/system/heat
choke/choked/chokes ~2 interview/interviews/test/under_pressure
smoke/burn/burned/burnt out/bridges/rubber/gas/calories/oven/cds/money
i'm/im/we're/he's/she's/feel/feeling/was burned/burnt/beat out/$
i'm/im/we're so? dead ~1 $
drowning/drowned/swimming/suffocating/choking in ~2 debt/bills/work/paperwork/student/payments/emails/laundry/loans/dishes/orders
bomb/bombed/bombing ~2 interview/test/it/exam/food/tacos/weed/place/com/job/cook
da bomb
sudden death/deathly/death_benefits/death_certificate
graveyard shift/shifts
blood drive/pressure_pills/pressure_medicine/pressure_meds/bank/test/tests/work/draw/draws/sugar_log/donation
bat boy/an_eye
crying/laughing/laughed ~2 dying/death/died
attack/attacked ~1 problem/problems/project/rug/dog_training
panic/anxiety/asthma attack/attacks ~1 sometimes/history/disorder
back/hurt my/his/her back/knee/shoulder/feelings/ankle/wrist/leg/hand/hip/foot/chances/credit
disappear/vanish/be_gone/gone ~1 from/for_the_weekend/for_work
i'd/i_would/rather/i'll/would ~1 die ~1 than/before_i ~1 go/work/do/be/eat/wear/ask/call/take/move/drive
tired/sick/done/fed_up of/with living ~1 paycheck/in/with/at/on/off/out_of/check
end/ending/ended ~1 my/the/this/our ~1 {ENDED}
how ~2 end ~1 chat/conversation/call/this_call/application/session
end it here/there/at/early/on_a
end ~1 everything ~1 early
give/giving/gave ~1 up ~1 on ~1 looking/applying/finding/school/job/jobs/hunting/search/college/cdl
live/living with/in/on/near/at/by/off/out
life jacket/guard/guards/skills/coach/sciences/saver
i'm/im/i_was/was/am not suicidal/gonna_hurt/going_to_hurt/a_danger/crazy
not/never/isn't/wasn't/no_longer suicidal
never/not/no/didn't/doesn't/wouldn't/don't/won't/isn't ~2 {NEVERHURT}
{NOESTOY} suicida
nunca/jamas/tampoco ~2 {NUNCA}
no ~1 {NOVOY}
muerto/muerta/muertos/muertas de
{ANDO} muerto/muerta ~1 de/por/$
me/nos/se ~2 {MUERO} de/por !mi_propia/mi_mano/una_sobredosis/una_vez/vivir/la_vida/este/un_infarto/tristeza_y_no/una_enfermedad
me/nos/te ~1 {MATA} ~1 el/la/los/las/este/esta/ese/esa/mi/de/con/tanto/tanta/trabaj*/eso/esto/aqui/su/sus !hombre/pistola/gente/tipo/senor/esposo/marido/novio/ex/a_golpes
el/la/los/las/este/esta/ese/esa/mi/mis/tanto/tanta/eso/esto !seguro ~3 me/nos ~1 mata/matan/matando/mataba/esta_matando/matara
esta/estaba/estan/anda matando
me ~1 {MATO} ~1 trabajando/en_el_trabajo/en_ese/en_el_jale/por_unos/por_nada/todo_el_dia/a_diario/chambeando/limpiando/en_la_chamba/doble/para_ganar/por_$/por_12/estudiando/diario/para_que/buscando
matar/matando/matamos/mato ~1 tiempo/rato/hambre/dos_pajaros/2_pajaros/curiosidad/pollos/puercos/reses/animales/cucarachas/ratas/gallinas/plagas/moscas/ganas/hormigas/borregos/mosquitos/vacas
matader*/mataron_de_risa
me/nos ~1 va/van/iba/vas/iban ~1 a? matar ~1 si/por/cuando/porque/de/jaja/jajaja/lol/mi_mama/mi_jefa/el_trabajo/ese_trabajo/el_calor/el_horario/con_tanto/con_tantas/el_estres
{MIJEFA} ~1 me ~1 va/van/iba ~1 a? matar
prefiero/primero/antes ~1 morir/muerto/muerta/morirme/me_muero que ~1 {REGRESAR}
uno se quiere morir
se ~2 {SEMURIO} ~1 mi/el/la/celular/telefono/carro/troca/bateria/pila/de_risa/perro
{SEMURIO} ~1 mi? ~1 carro/telefono/celular/bateria/troca/pila/perro
me ~1 pega/pegan/pegaba/pego/pegue/pego/pegando el/la/los/las/mucho/duro/bien/fuerte/gripa/unos/un/con_mi/con_la/con_el/en_el/en_la/en_mi ~1 sol/calor/frio/gripa/gritos/grito/susto/regano/aventon/telefonazo/virus/hambre/gripe/covid/pie/rodilla/dedo/mesa/puerta/alergia/tos/sueno
golpe/golpes de suerte/calor/estado/vista
golpe ~1 {GOLPE}
pegar/pego/pegando/pega ~1 carteles/azulejo/piso/etiquetas/cajas/loseta/tablaroca/ladrillo/block/tabique/posters/bloque/calcomanias/botones/pegamento
{CASI} ~2 infarto/derrame
{HISTORIA} ~3 infarto/derrame/convulsiones/epilepsia/ataque_al_corazon/embolia
tuvo/dio/sufrio/tuve/padecio/le_dio/me_dio un ~1 infarto/derrame/embolia/ataque_al_corazon hace/el_ano/en_el/en_2*/y_ya/pero/cuando/antes/de_joven
dar a_luz/de_baja
a tiro
partirme/parto/partir/partiendo/rompo/romperme/rompiendo/rompia/partia ~1 la/el ~1 madre/lomo/espalda/alma/cara ~1 {TRABAJO}
me parto/rompo ~2 lomo/madre/espalda
echar/echo/echarle/echale/echarme/echando ~1 ganas/mano/la_mano/los_kilos/candado/un_ojo
tirar/tirarme/tirando/aventar/aventarme/aventando ~1 flojera/hueva/basura/escombro/un_turno/turnos/la_toalla/horas/dobles/al_ruedo/doble/el_turno/tiempo
me_quiero/voy_a/quiero aventar/lanzar ~1 doble/turno/a_trabajar/un/curso/como/de_mesero
me ~1 quemaron/queme/quemo ~1 mano/con_el_aceite/con_la_estufa/con_el_horno/con_la_soldadora/en/dedo/brazo !todo/feo/grave
bomba/bombas ~1 de_agua/de_gasolina/de_concreto/de_calor/hidraulica/sumergible
bombero/bomberos
pistola de clavos/pintura/silicon/calor/grapas/radar/impacto/aire/agua
cuchillo/cuchillos/machete/navaja ~1 de_cocina/de_chef/para_cortar/para_el_campo/de_carnicero/para_la_cana
ojo al gato
ahogado/ahogada/ahogando/ahogandome/ahogo/ahogandonos en/de/por ~2 deudas/trabajo/cuentas/biles/billes/tareas/pedidos/pagos/renta/tanto
asfixiado/asfixiada/asfixiando/asfixiandome ~2 deudas/cuentas/renta/trabajo/horario/biles
quemar grasa/calorias/etapas
"""

# A match that stands in such words is no danger now, unless the message also says that it is.
STORY = """
movie/movies/film/films/show/series/book/books/novel/game/games/song/songs/lyrics/episode/podcast/documentary/netflix/youtube/news/tv/scene/story/character/actor/actress/role/play/script/joke/jk/meme/novela/novelas/pelicula/peliculas/serie/libro/cancion/cuento/videojuego/programa_de_tele/personaje/noticias/chiste/broma/corrido/capitulo/dream/dreamed/dreamt/sone/sueno_que
"""
DUTY = """
worked/trained/training/certified/certification/licensed/experience/experienced/volunteered/volunteer/hotline/counselor/counseling/advocate/responder/responders/handled/handle/handling/dealt/cared/caring_for/monitored/taught/years_as/emt/paramedic/nurse/cna/caregiver/dispatcher/bouncer/officer/lifeguard/part_of_the_job/coded/memory_care/army/military/marines/resume/studied/course/courses/skills/duties
cpr/first_aid
trabaje/trabajaba/experiencia/curso/cursos/certificado/certificada/certificacion/entrenamiento/entrenado/entrenada/capacitacion/capacitado/voluntario/voluntaria/estudie/consejero/consejera/enfermera/enfermero/guardia/paramedico/paramedica/atendia/atendi/cuidaba/ayudaba/aprendi/taller/rescatista/asistia/linea_de
"""
WARDS = """
patients/patient/residents/resident/clients/callers/caller/students/victims/survivors/customers/youth/teens/elders/seniors/inmates/members/guests/people_who/someone_who/when_someone/when_people/drunk_people/fights/handle/handled/handling/respond/treat/recognize/cardiac_arrests/overdoses/seizures/certs/the_one_w/all_of_it
pacientes/paciente/residentes/residente/clientes/personas/estudiantes/victimas/sobrevivientes/senores/viejitos/ancianos/jovenes/presos/borrachos/gente_que/a_quienes/casos
"""
PAST = """
years/yrs/decades/decade/ages/long_time/months ago
year/decade ago
long ago
used_to
back_then/way_back/for_a_year_and/was_an/i_was_a
back in/when/then ~1
last year/decade
when/since/wen ~2 {i} ~1 was ~1 {ages}
when_i_was/growing_up/as_a_kid/as_a_child/childhood
in 20*/19*
was_in_20*/was_in_19*
years/yrs since/back
in the past
in_my_past/in_high_school/in_middle_school/in_my_country/back_home
{n} years/yrs clean/sober/out/later/free
history of
survivor
hace ~2 anos/tiempo/meses/decadas
hace un? ano
hace_anos/hace_mucho
el ano pasado
cuando ~1 era/estaba/tenia/vivia ~2
de_nino/de_nina/de_chico/de_chica/de_joven/de_chiquito/de_chiquita/de_morro
en_mi_pais/en_la_secundaria/en_la_prepa/en_el_pasado/en_aquel_entonces/en_aquellos/antes_de_venir
en 20*/19*
desde 20*
antes me
solia/solian/solia_ser
"""
# Words by which old or general danger becomes present.
NOW = """
right_now/now_i/rn/still/again/tonight/today/currently/lately/anymore/always/everyday/nowadays/right_now/these_days/every_day/every_night/last_night/yesterday/this_morning/this_week/keeps/just/please_help/help_me/need_help/emergency/hurry/won't_stop/since_then/ever_since/scared/afraid/come_back/coming_back/getting_worse
ahora/ahorita/todavia/sigue/sigo/siguen/otra_vez/hoy/anoche/ayer/siempre/cada/ultimamente/aun/ya_no_quiero/desde_entonces/ayuda/ayudenme/auxilio/urge/miedo/de_nuevo/esta_semana/rapido/por_favor
"""

CLASSES: dict[str, str] = {
    "career": "career, financial, professional, political, economic, social, economy is",
    "dvshelter": "domestic violence, domestic violence shelter, dv shelter, battered women's shelter, women's shelter, domestic abuse",
    "refugio": "trabaje en un refugio, promotora en un refugio, voluntaria en un refugio, trabaje en albergue, trabajo en un refugio, trabajaba en un refugio, trabaje en un albergue, en un albergue, cocinera en un refugio, trabaje en refugio",
    "TOIL": "lol, haha, hahaha, smh, lmao, at work, with these hours, with this schedule, this week",
    "TOIL2": "boredom, embarrassment, laughter, hunger, heat, shame, thirst, cold, curiosity, work, job, the heat, the cold, a job, a break, a cigarette, coffee, food, laughing, hunger over, cringe, being broke",
    "TOIL3": "today, this week, lately, fr, tho, after, from, with, by, right now, all week, at work, on my feet, when i stand, since, and i, so i, but i, lol, every, because, if i stand",
    "KILLME": "killing me, kill me, kills me, killed me, killin me, gonna kill me, going to kill me, will kill me, be the death of me, was killing me, did me in",
    "would": "could, would, i'd, i'll, would've, could've, we'd, might, gonna, i would",
    "MEDIA": "photos, photo, video, videos, pictures, pics, film, films, weddings, hoops, for, content, movies, portraits, commercials, reels",
    "KINNED": "he, she, mom, dad, mother, father, husband, wife, grandma, grandpa, brother, sister, uncle, aunt, son, i, who, that",
    "ENDED": "lease, shift, contract, chat, call, conversation, day, week, subscription, job, assignment, session, temp, season, month, year, semester, employment, marriage, relationship, unemployment, service, trip",
    "NEVERHURT": "hurt anyone, hurt anybody, hurt nobody, hurt a fly, hurt someone, kill anyone, kill anybody, kill myself, hurt myself, harm myself, harm anyone, hit anyone, hit me, hits me, hit my kids, threatened anyone, threaten anyone, hurting anyone, hurt no one, hurting myself, killing myself, take my life, beat me, abusive, violent, hurt me",
    "NOESTOY": "no estoy, no soy, nunca fui, no ando",
    "NUNCA": "le pegue, pegaria, mataria, hice dano, haria dano, lastimaria, lastime, me pego, me pega, me ha pegado, me quitaria, me mataria, he pensado en matarme, golpearia",
    "NOVOY": "voy a matar, voy a hacerle dano, voy a lastimar, voy a matarme, me voy a matar, me pega, me golpea, me quiero matar, le hago dano, mataria una mosca, mato ni una mosca, quiero matarme, quiero lastimar, es violento",
    "ANDO": "ando, estoy, llego, vengo, estaba, quede, acabe, termine, terminaba, llegaba, andaba, salgo, medio, bien",
    "MUERO": "muero, morimos, morir, muriendo, muere, mueren, moria, mori, morirme, muriendome, murio, murieron",
    "MATA": "mata, matan, matando, mataba, mataban, mato, matandome, esta matando, matara",
    "MATO": "mato, matando, matar, mataba, mate, maté, matarme, matandome, matarte",
    "MIJEFA": "mi mama, mi jefa, mi esposa, mi mujer, mi vieja, mi hermana, mi amiga, mi abuela, mi papa, mi suegra, mi novia",
    "REGRESAR": "regresar, volver, trabajar, ir, hacer, que, seguir, pedir, estar, ser, andar, limpiar, aguantar",
    "SEMURIO": "murio, murieron, muere, descompuso",
    "GOLPE": "de carro, de caja, de herramienta, en la puerta del carro, de carros, en la defensa",
    "CASI": "casi, por poco, me va a dar, me iba a dar, va a darme, un dia de estos, me van a dar, le va a dar, casi me da, del susto",
    "HISTORIA": "historial de, riesgo de, sobreviviente de, sobrevivi a, antecedentes de, padece, padezco, sufre de, sufro de, prevenir, prevencion de, tengo epilepsia, secuelas de",
    "TRABAJO": "trabajando, trabajar, en el trabajo, en la obra, chambeando, en el campo, por mis hijos, por mi familia, para, todos los dias, diario, $",
    "ages": "a, 1*, 2*, 3*, 5, 6, 7, 8, 9, in, young, younger, little, kid, teenager, married, living, small",
    "n": "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, many, several, few",
}
