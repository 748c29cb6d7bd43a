"""Rules for violence and control by a partner, a relative or whoever the writer lives with. See `nlu.rules`."""

from __future__ import annotations

HOME = """
kill/kills/hurt/shoot me ~2 if i ~1 work/leave/left/go/get_a_job/tell/talk_to/move/say_anything/call/break_up/divorce
{mykin} ~3 whip/whips/whipped/belts/belted/spank*/slap*/hit/hits/beat/beats me ~1 with ~2
bruise/bruises/bruised/marks/welts ~6 {partner}/he/boyfriend/from_him/my_man/stepdad/dad
{mykin} gave/gives me ~2 black_eye/bruises/split_lip/concussion
throws/throw/threw/throwing ~1 knives/knife/things/stuff/plates/dishes/bottles/hot_water/boiling_water at me
{mykin} ~4 broke/breaks ~1 into ~3
me dejo ~1 el? ~1 ojo/cara/brazo/cuerpo ~1 morado/moreteado/morados/hinchado
{mipariente} ~3 ojo morado
{dijome} ~1 que? ~1 me mata/matara/mataria/va_a_matar ~1 si ~1 lo/la/me/le/salgo/hablo_a_la_policia/denuncio ~1
{dijome} que si ~3 me mata/matara/va_a_matar
me mata/mataria si ~1 me_voy/lo_dejo/la_dejo/me_salgo/trabajo/salgo/se_entera/lo_denuncio
{mipariente} ~3 me ~1 anda/esta/sigue/andan ~1 siguiendo/acosando/vigilando/buscando/molestando/espiando/amenazando ~2
si no soy ~1 de el
no soy de nadie/ningun_otro
{mipariente} ~3 me ~1 revisa ~2 {TELEFONO} ~6
cinturon/cinturonazos/palo/cable/manguera ~1 {enpega}
{mipariente} ~3 pega con ~2
nos golpeaba/pegaba/maltrataba ~2 !el_sol/el_frio
me quemo/quemaba ~1 con ~1 la? plancha/cigarro/agua/aceite/encendedor ~4 porque/cuando/si
black_eye/busted_lip/split_lip/broken_jaw ~8 {mykin} ~3
{mykin} ~3 {HURT} ~4 me/us ~1 $
{mykin} ~4 {keeps} hitting/beating/hurting/choking/punching/slapping/kicking/abusing ~5 me/us/my/brother/sister/kids/mom
{mykin} beat/beats/beating on ~3
{mykin} ~5 touches/touched/touching/rapes/raped me
{kin2} ~6 touches/touched/rapes me at/in/when/every
forces/forced/makes/made me ~1 to_have/have ~1 sex
husband/boyfriend/partner/wife/ex ~1 forces/forced/makes ~1 me ~2 sex/bed
{he} ~3 kick/kicking/break/breaking/bust/busting ~1 the door in/down
{hidein} ~6 {he}/{mykin}
{he} ~2 hides/took/takes/hid ~1 keys/my_keys/the_keys ~4 lock*/leave*/gone
put/puts/held/pointed ~1 {GUN} ~1 to/at/on/against my/our ~1 head/face/neck/throat
{mykin}/{kidsfather} ~3 put/pulled/held/pointed ~1 {GUN} ~2 my/me/us
father of my kids ~3 {HURT}/put/threat*/gun
dad/stepdad/mom/stepfather beats/hits/beat/hit ~1 on? my/me ~3
comes/came/coming at me with ~1 {GUN} ~5 when/drinks/drunk/home/again
my wife/husband/girlfriend/boyfriend/mom/son ~2 comes/came/coming at me ~3
me ~1 agarro/agarra/apreto/aprieta ~1 del/el/por_el cuello ~3
me ~1 quemo/quemaba/queme/quema ~1 con ~1 {plancha} ~2
me mata a golpes/palos/patadas
si ~2 se_entera/lo_dejo/la_dejo/me_voy/salgo/busco/llego_tarde/sabe ~5 me mata/pega/golpea/va_a_matar/va_a_pegar
dice que si ~1 lo_dejo/me_voy/la_dejo ~1 me mata
me ~1 reventó/revento/rompio/partio/quebro/tumbo/tiro/floreo ~2 boca/brazo/nariz/dientes/diente/costilla/costillas/ceja/labio/cara/mandibula/hocico
me ~1 aventó/avento/tiro/empujo/jalo ~2 escaleras/suelo/piso/pared/carro_andando/calle
me jaloneo/jalonea/jaloneaba/arrastro/arrastra ~1 enfrente/del/por/de/a/otra
nos/me ~1 anda/andan/viene/sigue golpeando/pegando/maltratando/amenazando
nos/me ~1 surte/surten/agarra/agarran a golpes/patadas/cinturonazos/madrazos/trancazos
da/daba/dan/dio ~1 golpe/golpes/golpizas ~2 todos/to/dia/diario/cada/siempre
moretones/moretes/moreteada/moreteado/golpeada ~6 {elhombre}
{elhombre} ~6 golpe/golpes/moretones/moretes
ese hombre ~3 me ~2
{escondida} ~8 {elanda}
el ~1 anda ~2 tirando/buscandome/gritando/rompiendo ~2 todo/buscandome/me
{mipariente} ~3 me ~1 obliga ~2 cama/sexo/tener/acostar*/noche
{mipariente} ~6 me toca ~1 cuando/de_noche/en_la_noche/si/por/y_me
me ~1 encierra ~2 {cuandose}
esconde/escondio/quita ~1 las llaves ~4 encierra/salir
{mipariente} ~6 me ~1 {empuja} ~4 arrebata/quita/cheque/dinero
{mykin}/husband/wife/boyfriend/girlfriend me_pega/me_golpea/nos_pega/me_amenaza
salirme/irme/largarme antes ~1 que/q ~1 me ~1 deje/mate/haga/golpee
necesito ~4 largarme/salirme/escapar* ~6 me mata/mate/pega
{mykin}/{he} ~5 {HURT} ~1 me !up/back/a_ride/aside/with_a_call/off_at/to_work/home/out_of_bed/about/know/in_cards/at/to_the/the/too_much/for/a_text/in_the_right/toward/towards/to_be/to_do/into_working/to_go_back/to_get/to_find/to_apply
{mykin}/{he} ~4 {HURT} ~2 us/my_kids/my_children/my_son/my_daughter/the_kids/our_kids/the_baby/my_baby/my_mom/my_arm/my_face/my_head/my_neck/my_hair/my_ribs/my_nose/my_throat !up/at_cards
{mykin}/{he} {HURT} on me
{mykin}/{he} ~3 put/puts/putting/lay/lays/laid/raise/raises/raised ~1 hands/hand/fists ~1 on/at/to/around ~1 me/us/my/the_kids
{mykin}/{he} ~3 raise/raises/raised his/her/their hand/hands
{mykin}/{he} ~4 get/gets/got/getting/turns/turned/become/becomes/became/is/was/been/being/been_getting/are/can_be ~2 violent/abusive/physical/aggressive_with_me/physically/rough_with_me !therapy/work/labor
{he} abusive/violent
{mykin}/{he} ~4 black_eye/broke_my/breaks_my/broken_my/bruises/bruised/busted_my ~1 arm/nose/jaw/ribs/rib/on_me/wrist/lip/all_over/face/$
{mykin} ~4 threat* !to_quit/to_move/to_stop
{mykin} ~5 kill/hurt/shoot/stab/strangle/burn/destroy ~1 me/us/my_kids/the_kids
{he} ~1 {SAYS} ~5 kill/hurt/shoot/stab ~1 me/us/my_kids/the_kids/the_baby ~2 if ~1 leave/left/go/tell/call/don't_come/try_to/get_a_job
{he} ~1 {SAYS} ~4 kill me $
{he} ~3 take/takes/took/keeps/kept/hid/hides/stole ~2 my ~1 money/phone/paycheck/paychecks/check/checks/keys/papers/id/passport/documents/wages ~4 control*/hit*/scared/afraid/leave/violent/abus*/beat*
{mykin} ~3 control/controls/controlling/controlled ~1 me/my/everything/what_i/where_i/all_my/all_the/who_i !schedule
{mykin}/{he} ~7 won't/doesn't/don't/wouldn't/never/not/refuses_to ~1 let/allow/lets/letting/allows ~1 me ~2 leave/out/go_out/work/see_my_family/talk_to/have_a_phone/have_money/use_the_phone/leave_the_house/go_anywhere/get_a_job/have_friends/drive/see_anyone/see_anybody/talk_to_anyone !early/alone/at_night/nights/weekends/sundays
{mykin}/{he} ~3 lock/locks/locked/traps/trapped/holds/held/keep/keeps ~1 me ~2 in/up/inside/hostage/against_my_will/prisoner/locked/in_the_house/captive/down
{mykin} ~3 {STALK} ~1 me/us/my/where !on_instagram/back/to_work/up
{he} ~2 stalking/stalks/stalked me
{mykin}/{he} ~4 check/checks/goes_through/tracks/reads/monitors ~1 my ~1 phone/phones/location/messages/texts/every_move ~3 scared/afraid/control*/hit*/mad/angry/find*/see*/jealous
{mykin} ~4 forces/forced/forcing/makes/made/pressures ~1 me ~2 sex/sleep_with/sexual*/himself
{mykin}/{he} ~2 force/forced/forces/forcing himself/herself on me
{mykin}/{he} ~2 touches/touched/touching/molest*/grope* ~1 me/my_daughter/my_son/my_kids/my_little ~1 $/inappropriately/sexually/at_night/without
{mykin} ~4 pulled/pulls/pointed/waved/put ~2 {GUN} ~2 me/my/us
{mykin} ~3 {GUN} ~5 kill/shoot/hurt/threat*/scared/afraid
{mykin} ~3 punches/throws/threw/breaks/broke/smashed ~1 things/stuff/walls/dishes/holes/plates ~3 me/scared/drinks/mad/angry/kids
{mykin} ~3 throws/threw ~2 things/stuff/plates/bottle/phone at me
{mykin} ~3 jumped/beat/beats/beating ~1 on/up ~1 me
{AFRAID} ~1 of my? ~1 {partner}/him/dad/father/stepdad/stepfather/kids_dad/mother/brother $
{AFRAID} ~1 of my? ~1 {partner}/stepdad
{AFRAID} ~2 him ~3 hurt/kill/find/come/hit/me/us
{AFRAID} ~4 go/going/be/being/return/returning/come/coming/stay/staying/stepping ~2 home/at_home/house/apartment/my_place/with_him/with_her !late/by_bus/at_night/alone_at/in_the_dark/from_work
{AFRAID} ~4 {mykin}/{he} ~3 kill/hurt/find/hit/beat/come_after/attack/do_to_me/do_to_us/shoot/snap
{AFRAID} ~2 for my life/my_safety/our_lives/my_kids_safety/our_safety
{AFRAID} in my own home/house
not/don't/never/isn't/doesn't/no_longer/aren't ~1 feel/safe/be ~1 safe? ~1 at/in/with/around/to_be ~1 home/my_home/house/my_house/my_own_home/him/my_{partner}/where_i_live/where_i'm_staying/where_we_live/my_apartment/my_{kin}/go_home/go_back_home
home ~1 isn't/is_not/not/ain't/no_longer safe
unsafe ~1 at home/in_my_home/with_him/with_my
hiding/hide/running/ran/run/escaping/escape/escaped/escaping/fled/flee/fleeing/left/leave/leaving/get_away/got_away/getting_away/away/trying_to_leave/move_away ~2 from? ~1 my/an/a/him/the ~2 abuser/abusive/violent/abuse/violence/batterer
hiding/run/running/ran/escaping/escaped/escape/fled/fleeing/get_away/getting_away/got_away ~1 from ~1 {partner}/him !for_a/business
hiding/running/escaped/fled/fleeing from my ~1 {kin}
left/leave/leaving/leaves ~2 {partner}/him/her because/bc/after/cause/before/cuz he/she/it/they ~2 hit/hits/hitting/beat/beating/hurt/hurts/violent/kill/kills/chok*/abus*/threat*
leave/left ~1 {partner}/him/home/house ~4 safe/safely/before_he_kills/hurt_me/kill_me
my abuser
being/getting/been/get/am/was/i'm/be ~1 abused/beaten/beat_up/beat/battered/raped/molested/strangled/stalked ~2 at_home/by/every/again/me/$ !work/at_work/my_boss/at_cards
hit/beaten/beat/abused/hurt ~1 by ~1 my ~1 {kin} !car
domestic violence/abuse/dispute/disturbance/assault !counselor/advocate/training/class/classes/shelter_job/worker/program_job/hotline_job
domestically abused
dv situation/victim/survivor/shelter/case/relationship
women's/womens/battered/safe shelter/house ~3 because/from/him/husband/abus*/hid*
battered women's/womens/woman
abusive {partner}/relationship/home/marriage/father/dad/household/situation/man/mother/boyfriend/family/parents/stepdad/brother/mom/house/roommate
violent {partner}/relationship/home/marriage/father/dad/household/man/stepdad/house
in an abusive
restraining/protective/protection order ~2 against/on/for/from ~1 my/him/me/ex/$
kill me if_i_leave/if_i_left/if_i_try_to_leave/if_i_tell_anyone/if_i_call_the_police/if_i_go_back
he's/she's/he_is/she_is going to kill me
{mipariente}/el/ella ~2 me/nos/les ~4 {PEGAR} !el_sol/la_gripa/duro_el/un_susto/unos_gritos/un_grito/gritos/en_la_loteria/el_virus/un_aventon/un_ride/un_telefonazo/una_llamada/a_trabajar/la_bronca/el_trabajo/a_la
{mipariente}/el/ella/esposo/marido/novio ~3 {PEGAR} ~1 a ~1 mi/mis/los ~2 hijos/hijo/hija/ninos/nino/mama/hermana/bebe/hermanos
{mipariente} ~3 {CLITICS}
{mipariente} ~4 amenaz*/agresivo/violento/agresiva/violenta/golpeador/maltratador/abusivo/abusiva/abusador
{mipariente}/el/ella ~2 me ~3 encierra/encerro/encierran/tiene_encerrada/tiene_encerrado/tiene_amenazada/tiene_amenazado/tiene_vigilada/tiene_secuestrada/controla/prohibe_salir/prohibe_trabajar/tiene_controlada/tiene_prohibido/obliga_a_tener/obliga_a_acostarme/obliga_a_estar_con/fuerza_a/acosa/persigue/vigila/tiene_como_prisionera/acosaba/perseguia/quita_mi/quita_el_dinero/quita_todo/quita_mi_cheque/quita_el_celular/quita_el_telefono/quito_mis_papeles/quita_mis_papeles
{mipariente}/el ~3 no me deja/dejaba/permite ~2 salir/trabajar/ver/hablar/tener/ir/usar/irme/manejar/estudiar !temprano/tarde/de_noche/los/tan
no me deja salir ~1 de/a/$ !del_trabajo/temprano
{mipariente} ~2 quiere/quiso/va_a/intento/trato_de/iba_a/amenaza_con/amenazo_con/dice_que_me_va_a/dijo_que_me_iba_a ~2 matarme/matarnos/ahorcarme/golpearme/pegarme/lastimarme/quemarme/violarme
{mipariente} ~4 me ~1 va_a/quiere/iba_a/quiso/queria/intento/puede ~1 matar/ahorcar/pegar/golpear/lastimar/quemar/violar/hacer_dano !si_llego
me/nos ~1 {PEGAR} ~2 mi/mis/el_papa ~1 {pariente}
{PAREJAME} ~4 pistola/arma/cuchillo/navaja/machete
me pega/pegaba/golpea/golpeaba/maltrata/maltrataba/cachetea/patea/ahorca ~1 $
me ~1 pegan/golpean/maltratan/pega/golpea/abusan ~1 en ~1 casa
me ~1 pega/golpea/maltrata/insulta/grita/humilla ~1 y me? ~1 {PEGAR}/amenaza ~1 !con_correr*/con_despedir*/con_quitar*/con_descontar*/con_bajar*
me/nos ~2 {PEGAR} ~1 cuando/enfrente/todos/cada/otra/delante/anoche/ayer/casi ~1 toma/tomado/borracho/llega/se_enoja/ninos/hijos/dias/dia/vez/de_mis_hijos/tomaba/noches/esta_enojado/esta_borracho/anda_tomado
{MIEDO} ~1 a ~1 mi ~1 {pareja}/padrastro/papa_de_mis/ex_{pareja}
{MIEDO} ~2 que ~1 mi? ~1 {pareja}/el/ella? ~1 me/nos ~1 pegue/mate/golpee/haga_algo/haga_dano/encuentre/lastime/venga_a/busque/maten/peguen/haga
{MIEDO} ~2 regresar/volver/ir/llegar/irme/estar/entrar ~1 a/en ~1 mi? casa ~1 !tarde/de_noche/sola_en/en_bus
{MIEDO} ~1 de el ~1 $
{MIEDO} por mi_vida/mi_seguridad/la_vida_de_mis
no/nada/ni ~1 me_siento/estoy/es/hay/se_siente ~1 segura/seguro/a_salvo/seguras ~1 en/con/mi ~1 casa/mi_casa/el/mi_{pariente}/mi_hogar
mi casa no es segura/segura_para
violencia domestica/intrafamiliar/familiar/en_mi_casa/en_casa/en_la_casa/de_genero/de_pareja/de_mi/del_hogar/conyugal/hacia_mi !como/de_trabajo
victima de violencia/abuso/maltrato/mi_{pareja}
maltrato ~1 de_mi/domestico/fisico/en_casa/familiar/intrafamiliar/de_parte !animal
relacion/matrimonio/esposo/marido/pareja/novio/hombre/ex/hogar/padrastro ~1 violento/violenta/abusivo/abusiva/golpeador/agresivo/toxico_y_golpeador/agresor
huyo/huyendo/huir/huimos/hui/escape/escapar/escapando/escaparme/escondida/escondido/escondiendo*/escondiendome/alejarme/salirme/me_fui/me_sali/esconderme/escondo ~1 de ~1 {partneres}/mi_agresor/mi_abusador/un_hombre/un_hombre_violento/el_porque/mi_{pariente}/la_violencia/la_casa_porque_me
me ~1 fui/sali/separe/escape/deje/vine/deje_a/quiero_ir/quiero_salir ~4 porque ~1 {mipariente}/el? ~1 me ~1 pegaba/golpeaba/maltrataba/pega/golpea/maltrata/amenaza/amenazaba/queria_matar
mi agresor/abusador/agresora/golpeador/violador
refugio ~1 de/para mujeres
orden de restriccion/alejamiento/proteccion
abusa/abuso/abusaba/abusado/abusaron/abusan ~1 de mi/mi_hija/mi_hijo/mis !sueldo/tiempo/confianza/jefe
me_viola/me_violo/me_violaba/me_ha_violado
me_toca/me_tocaba/me_manosea ~1 {pariente}/padrastro/tio
{PAREJAME} ~4 {PEGAR}
"""

CLASSES: dict[str, str] = {
    "dijome": "dijo, dice, me dijo, me dice, jura, juro, amenaza con, amenazo, me amenaza, asegura",
    "TELEFONO": "telefono y me, celular y me, cel y me, telefono y se enoja, mensajes y me, celular y se enoja",
    "enpega": "me pega, me pegaba, me pego, me golpea, nos pega, pa pegarme, para pegarme",
    "keeps": "keeps, keep, won't stop, doesn't stop, always, still, been, is always, likes",
    "kin2": "uncle, cousin, stepdad, stepfather, dad, brother, mom's boyfriend, moms boyfriend, grandpa, father in law, the man",
    "hidein": "hiding in the bathroom, hiding in the closet, locked in the bathroom, locked myself in, hiding in my room, i'm hiding, hiding from, hiding in",
    "kidsfather": "the father of my kids, father of my kids, the mother of my kids, my kids father",
    "plancha": "la plancha, plancha, el cigarro, cigarro, un cigarro, agua hirviendo, agua caliente, aceite, la estufa, el encendedor",
    "elhombre": "ese hombre, mi hombre, mi esposo, mi marido, el me, mi viejo, mi pareja, mi novio, me da, me pega, el papa, su papa, me dejo",
    "escondida": "escondida, escondido, metida en el closet, metida en el bano, encerrada en el bano, encerrada en el cuarto, esconderme, metido en el closet",
    "elanda": "el anda, el esta, anda tirando, buscandome, su papa, mi esposo, mi marido, me va a, me busca, nos anda",
    "cuandose": "cuando se va, cuando sale, con llave, en el cuarto, todo el dia, si se va, en la casa",
    "empuja": "empuja, empujo, pega, golpea, avienta, jalonea, amenaza, grita y",
    "SAYS": "says, said, told me, tells me, swears, swore, promised, threatens, threatened, warned me, keeps saying, texted, texts me",
    "STALK": "stalk, stalks, stalking, stalked, follows, following, followed, harass, harasses, harassing, harassed, tracking, tracks, shows up at, showing up at, spies on, watching",
    "AFRAID": "afraid, scared, terrified, fear, fearful, frightened, scare, petrified, in fear",
    "MIEDO": "miedo, temor, temo, terror, panico, asustada, aterrada, asustado",
    "CLITICS": "pegandome, golpeandome, maltratandome, amenazandome, pegarme, golpearme, maltratarme, violarme, ahorcarme, lastimarme, matarme, pegarnos, pegarles, encerrarme, humillandome y pegandome, controlandome",
    "PAREJAME": "mi esposo me, mi marido me, mi novio me, mi pareja me, mi ex me, mi esposa me, mi novia me, mi viejo me, mi mujer me, mi esposo nos, mi marido nos, mi pareja nos, mi novio nos, mi padrastro me, mi padrastro nos, mi papa nos, mi ex nos, el papa de mis hijos me, el papa de mis hijos nos, el papa de mis ninos me",
    "partneres": "mi {pareja}, mi ex {pareja}, mi padrastro, mi ex, mi esposo porque, ese hombre, el, mi casa por violencia, mi casa porque",
}
