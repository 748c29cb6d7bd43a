"""Rules for threats of violence outside the home, made or received. See `nlu.rules`."""

from __future__ import annotations

THREATS = """
send/sends/sending/sent ~1 someone/somebody/people/guys/his_boys/her_brothers ~4 hurt/kill/beat/get/jump/after ~1 me/us/my/him
following/followed/follow me ~6 {jumpme}
gonna/going_to/will/about_to jump/stab/shoot/rob/beat me ~1 $
{mandar} matar/golpear/levantar/desaparecer/callar ~1
los/las/les tiro/quiebro/trueno/mato/balaceo ~1 a todos
cuerno/cuete/plomo/fierro ~4 tiro/todos/mato/van_a_ver
si me ~1 despiden/corren ~6 {MATARLO}/mato/tiro/quemo/todos
golpearon ~3 y dijeron/amenazaron ~3
want/wanted/wanna ~1 hurt/punch/hit/stab/shoot/kill ~1 my ~1 {boss}
hay que/q meterle/ponerle/aventarle ~1 una? bomba ~3
meterle/ponerle una bomba
{jefes} ~1 amenazo/amenaza/amenazaron con ~1 {desaparecer} ~4
uno/alguien/trabaja/tipo ~3 juro/prometio/dijo ~2 {MATARME}
{talks} ~4 ends/end/wind/winds up in ~1 a/the ditch/grave/ground/river/trunk/hospital/box
in/into ~1 a/the ditch/grave !dig*/job
pay in/with blood
{bat} ~5 {bust} ~2 my/me/us/your/his/her
{bust} ~1 my/your/his/her head/hands/legs/knees/skull/kneecaps/arms/fingers/face/neck/jaw/teeth ~1 !hurt
come/coming ~2 my house/home/door/apartment ~3 {bust}/kill/hurt/beat/shoot ~2
have/has/get/getting/had me/us/him/her ~1 killed/whacked/shot/jumped/beat_up/taken_out/murdered
put/puts/putting me/us/him/her/you ~1 in ~1 the? ground/grave/hospital/dirt/box/coffin/six_feet
followed/follows/following me home ~5
i know where ~4 lives/live ~4 pay/blood/hurt/get/make/kill/sorry
{prendo}
un dia ~1 de estos ~3 {MATAR}/prendo/quemo/mato/exploto
{MATAR3} con todo y ~2
meter/metere/poner/pongo/lanzar/aventar una? bomba ~2
{tiran} ~3 si ~1 vuelvo/paso/regreso/voy/hablo/digo/no_pago ~3
{levanta}
dar/darme/darle/darnos/dan/dieron piso ~1
juro/juraron/amenazo_con/amenaza_con/prometio/dijo_que_va_a/dice_que_va_a ~1 {MATARME} ~2
venir/viene/ir/va ~1 a ~1 mi casa a ~1 {MATARME}/darme/golpear*/buscarme
amenazo/amenaza/amenazaron con ~1 {desaparecer} ~3
meter/dar/clavar una ~1 {PUNALADA} ~2
le/les/te ~1 {voy} ~1 meter/dar/clavar ~2 {PUNALADA}
{iwill} ~3 {KILL} ~1 {target} !up_early/a_favor/in_cards/at_his_own/at_pool/time/with_kindness/to_work/to_the/there_by/up_for_work/with_an/with_a_question/a_text/a_call/a_message/up_with/up_on/some_business/some_work
{iwill} kill/shoot/stab/murder/hurt/beat/strangle/choke/burn ~1 {target} !up_for/a_text/an_email/a_message/a_line/a_dm/with_kindness/some/your_info/time/if_i'm_late/over/an/off/feelings
{iwill} ~2 kill/shoot/stab/murder/hurt/beat someone/somebody/everyone/everybody/people/anybody/all_of_them/all_of_you/you_all/yall/y'all/that_mf
{KILL} ~1 {crewmates} ~3 {iwill}
{feel} ~1 {KILL} ~1 {target} !up/time/a_text/with_kindness/softly
{going} {KILL} ~1 {enemy} !up_for/time/a_text/a_favor
{he}/{bosses} ~3 {going2} {KILL} ~1 me/us/you/him/her/them/my/everyone/everybody/somebody/someone/people !if_i'm_late/up/a_text/a_call/a_message/with_work/if_i_show_up_late/for_being_late/lol/over_to/about/an_email/an_offer
{he}/{bosses}/people/{threatens} ~6 {SAID} ~5 kill/shoot/stab/murder/hurt/beat/jump/burn/bury/find/come_after/get/fight/whoop/smash/slap/punch/break/cut/make_me_disappear/end/attack/rape/run_over/strangle ~1 me/us/my/you/him/her/them/everyone/everybody !a/an/the/another/back/more/hired/hours/work/paid/on/in/up_at/up_for/over/for/with_a/about/job/as_soon/if/something/started/to/resume/application/number/address/name/up_with/off/out_there
{THREAT} !with_firing/to_fire/with_calling/to_call/with_ice/with_immigration/with_deport*/to_deport/to_report/to_cut/to_sue/with_termination/with_court/to_evict/with_eviction/to_write/to_replace/to_suspend/with_a_write/to_take_my_hours/to_withhold/to_not_pay/with_jail/with_losing/to_give_my/to_kick_me/to_dock ~2 me/us/my_life/my_family/my_kids/him/her/them/coworkers/you/staff/people/everyone ~1 !with_firing/to_fire/with_calling/to_call/with_ice/with_immigration/with_deport*/to_deport/to_report/to_cut/to_sue/with_termination/with_court/to_evict/with_eviction/to_write/to_replace/to_suspend/with_a_write/to_take_my_hours/to_withhold/to_not_pay/with_jail/with_losing/to_give_my/to_kick_me/to_dock
{THREAT} to kill/hurt/shoot/beat/stab/jump/burn/murder/harm/attack/come/fight/slap/punch/bomb/blow/break/rape/find/strangle/run
{THREAT} ~3 with_a_{GUN}/with_{GUN}/with_violence
death threat/threats
bomb threat/threats !training
gun/guns/knife/knives ~2 {pointed} ~1 me/us/my/him/her/everyone
{pull} ~2 {GUN} on/at/to/in ~1 me/us/my/him/her/them/somebody/someone/everyone/work/a_coworker/face !tool_belt
{pull} ~1 a/his/her/the/my ~1 {GUN} ~1 out? ~3 work/job/boss/coworker/tomorrow/warehouse/store/office/there/handle/show_them/see/settle/everybody/on/at/$ !for_catering/to_cut/shop/sharpening/when_i_cook/show/permit/card/range/skills/set/roll
{come} ~5 with ~1 a/my/his/the/an ~1 {GUN} ~1 !permit/license/card/safety/training/skills/set/guard
{iwill} ~3 bring/bringing/grab/grabbing/get/getting/take/taking/carry/carrying/buy/buying/use/load/loading ~1 a/my/the/that ~1 {GUN} ~3 work/there/job/boss/tomorrow/office/warehouse/store/them/him/her/back/handle/school/$ !for_work_as/to_cut/permit/license/card/license_for
{shoot} up/the_place/the_place_up/everyone/everybody/this_place/that_place/the_office/the_warehouse/the_store/the_school/at_people !a_video/a_commercial/a_film/heroin/a_scene
shoot ~1 this/that/the/my/his/their ~2 up !a_video
blow/blowing/blew ~1 up ~1 the/this/that/their/my_old/his/her ~2 place/building/office/store/job/warehouse/school/plant/factory/car/house
blow/blowing ~1 the/this/that/their ~2 up !balloons
burn/burning/torch/torching ~1 down? ~1 the/this/that/their/his/her/my_old/my ~2 place/building/office/store/warehouse/car/house/restaurant/shop/job/plant ~1 !calories/cds/oven
burn it/them/this down !to
set ~2 on fire ~1 !the_grill/ad/tv
{iwill} make ~1 him/her/them/you/boss/manager ~1 bleed/pay/suffer/regret/sorry/disappear/beg !more/attention/feel/proud/for_it_with_a_lawyer/me
{iwill} ~2 bomb/poison/stab/strangle/murder ~2
{iwill} ~2 beat/kick/whoop/whup ~2 ass/face_in/head_in/teeth_in/brains/to_death/a_pulp/senseless !traffic
{iwill} ~2 break/snap/smash/crack/slit/cut/bash ~1 his/her/their/your/that_guy's/boss's/manager's ~2 neck/jaw/legs/face/nose/skull/head/throat/arm/windows/teeth
{iwill} ~1 knock/take/run/put/lay ~1 him/her/them/you/boss/manager ~1 out/down/over/in_the_hospital/six_feet/in_the_ground/in_a_grave/in_a_hospital !for_lunch/to_lunch/to_dinner/on_the_list/for_a_drive/to_work
{iwill} ~1 end/find/get/hunt/follow ~1 him/her/them/you/that_man/that_dude ~1 and_kill/and_hurt/and_make/down/for_good/and_beat
someone/somebody/people/they/everyone/he/she is/are/'s/will/gonna ~1 going_to? ~1 get_hurt/get_killed/get_shot/die/end_up_dead/be_dead ~1 tonight/tomorrow/today/at_that/$/if/soon/over_there/in_there !without_training
you're/you_are/he's/she's/they're/your ~1 dead_man/dead_meat/dead_when/gonna_die/going_to_die/going_to_regret/a_dead
i know where you/he/she/they live ~2 !in_case
watch your/his/her back ~1 $
{want2} see him/her/them/you dead
i/i'll/ill/imma/i'm ~2 take ~1 them/him/her/everyone/everybody/you_all with_me
hit/hitting/hits/punched/punches/punching/slapped/slaps/slapping/choked/chokes/pushed/shoved/shoves/kicked/assaulted/attacked/grabbed/beat/jumped/spit_on/threw_hot/groped/swung_at/put_his_hands_on/put_her_hands_on/put_hands_on ~2 me ~3 at_work/at_my_job/on_the_job/in_the_warehouse/in_the_kitchen/in_the_parking/at_the_job/at_the_site/in_the_face/by_my_boss/on_the_bus/on_the_street/in_the_break
{ourboss} ~3 hit/hits/hitting/punched/punches/slapped/slaps/beat/beats/choked/assaulted/assaults/pushed/pushes/shoved/shoves/kicked/attacked/attacks/grabbed/jumped/threw/swung/spit/groped/hurt/raped/stabbed/shot/put_hands/put_his_hands/put_her_hands ~2 me/us/at_me/on_me/something_at_me !up/back/to_work/off/more_hours/under/in/on_the_schedule/to_the_next/aside/out_of_the/about/into
jumped/mugged/assaulted/attacked/beat_up/beaten/robbed/raped/stabbed ~1 by/me/us/at ~2 coworker/coworkers/boss/manager/supervisor/customer/customers/gunpoint/work/knifepoint/strangers/men/gang/guys/the_bus_stop/group
me/us at gunpoint/knifepoint/gun_point/knife_point
kill/shoot/stab/hurt/jump/beat me/us ~1 if ~1 i/we/you ~1 talk/come/tell/go/don't/quit/say/report/show/snitch/testify/call
coming/came/come/showed_up/looking ~2 to/for/after ~1 kill/hurt/shoot/get/beat/stab ~1 me/us/him/her/my !a/the/hired/resume/job
trying/try/tried/out/wants/wanted/want ~1 to/me ~1 kill/hurt/shoot/stab/jump/murder ~1 me/us/my_family !feelings/chances/credit/up
after/chasing/chased/followed/following/came_at/comes_at/coming_at/swung ~1 me/us/at_me ~2 with_a_{GUN}/with_{GUN}/with_his_{GUN}/with_a_knife/with_an_{GUN}
{chase} ~1 me ~1 with
gang/gangs/cartel/loan_shark/people ~3 after_me/looking_for_me/want_me_dead/threatening/kill_me/hunting_me/kill_my
{revenge}
{voy} ~2 {MATAR} ~2 {blanco} !tiempo/hambre/de_risa/pajaros/plagas/cucarachas/pollos/puercos
l*/te/les ~1 {voy} ~2 {MATAR} !un_ojo/un_aventon/una_llamada/un_ride/una_mano/un_grito
lo/la/los/las/le/les/te/se_lo/me_lo ~1 {voy} ~1 {MATAR}
{voy} ~1 {MATARLO} !al_trabajo/las_ganas/con_carino/a_besos
{voy} a_mi_jefe/al_jefe/al_patron ~1 {MATAR}
que ganas ~3 {MATAR} ~1 {blanco}
lo/la/los/te/las mato ~1 si/hoy/manana/a_todos/$/a_golpes/yo/porque/por
mato a mi/ese/esa/todos/alguien/el/la/tu/su !hambre
le/les/te ~1 parto/rompo/reviento/quiebro/meto ~2 madre/cara/hocico/jeta/tiro/balazo/punalada/piernas/cabeza
le/les/te ~1 {voy} ~1 romper/partir/quebrar/reventar/cortar/volar ~2 cara/madre/hocico/piernas/huesos/cabeza/jeta/dientes/alma/cuello/brazos/toda_su_madre/carro/vidrios
me la/las ~1 va/van/vas ~1 a? pagar ~2 !completa/la_semana/el_viernes/por_hora/bien/quincena/por_fuera
se va/van a arrepentir/morir ~1 $
{llevar} ~4 {PISTOLA} ~1 !de_clavos/de_pintura/de_silicon/de_calor/de_grapas/de_radar/de_agua/de_cocina/de_chef/de_tatuar/licencia
con ~1 {PISTOLA} ~1 me ~1 amenaz*/apunt*/asalt*/quit*
voy ~3 con ~1 mi/la/el/un/una ~1 {PISTOLA} ~1 !de_clavos/de_pintura/de_silicon/de_calor/de_grapas/de_radar
quemar/incendiar/balacear/explotar/reventar/tirotear/volar ~1 el/la/ese/esa/su/este/esta/mi/los/todo ~1 lugar/edificio/negocio/fabrica/tienda/bodega/casa/carro/oficina/restaurante/local/trabajo/escuela/warehouse/trailer/troca/todo ~1 !de_trabajo/basura
{voy} ~1 quemarl*/balacear*/explotarl*/tirotear*/incendiar* ~2
poner/pongo/llevar/dejar/tengo/meter una bomba
{voy} ~2 echar/soltar/tirar/dar/agarrar ~2 bala/balazos/balazo/tiros/plomo/punalada/machetazos/cuchilladas/golpes
me/nos/lo/la/le/les ~2 {AMENAZA} ~2 !con_correr*/con_despedir*/con_la_migra/con_migra/con_inmigracion/con_echar*/con_quitar*/con_llamar/con_deportar*/con_reportar*/con_no_pagar*/con_bajar*/con_descontar*/de_correr*/de_despido/con_desalojar*/con_demanda*/con_sacar*/con_cortar*/con_cambiar*
amenaza/amenazas/amenazado/amenazada ~1 de ~1 muerte/violencia/bomba/golpes
{jefes} ~3 {AMENAZA2} ~2 me/de_muerte/con_golpear*/con_matar*/con_pegar*/con_un/con_una/a_golpes !correr*
amenazando/amenazaron/amenazo ~1 con ~1 matar*/golpear*/pegar*/una/un/disparar*/quemar*/pistola/cuchillo/hacer*_dano/lastimar*
me/nos ~1 {quieren} ~2 {MATAR} !de_hambre/a_trabajo/de_cansancio/de_trabajo/si_llego/con_tanto/trabajando/mi_mama/a_pura
{dijo} ~3 que? ~1 me/nos/le/lo/la/les ~1 {quieren} ~2 {MATAR} !de_hambre/de_risa
{dijo} ~2 que ~4 {MATARME}
{jefes} ~4 me/nos/le ~1 {PEGAR} !unos_gritos/gritos/el_susto/un_susto/un_grito/un_aventon/un_ride/una_llamada/el_virus/el_covid/los_posters
me ~1 {golpearon} ~2 !el_sol/el_covid/los_gritos/una_gripa
me ~1 sac*/apunt*/ensen*/puso/mostro/pusieron/pone/saca/enseno/acerco_con/amago_con/amagaron_con ~2 {PISTOLA} ~1 !de_clavos/de_pintura
saco/sacaron/traia/trae/traen/trajo/anda_con/llego_con/carga/vino_con ~1 una/un/el/la/su ~1 {PISTOLA} ~2 trabajo/amenaz*/me/jefe/enoj*/dijo/y_me/contra/$/para_mi/y_nos
me/nos apunto/apuntaron/encanono/encanonaron/apunta ~1 con/a/en/$
me/nos ~1 andan/anda/estan/esta/vienen/viene ~2 buscando/siguiendo/persiguiendo/cazando/amenazando ~3 matar*/golpear*/pegar*/hacerme/pandilla/pandilleros/gente/carro/hombre/hombres/tipo/tipos/cuchillo/pistola
pandilla/pandillas/pandilleros/cartel/narcos/maras ~4 me/nos/mi ~2 amenaz*/mata*/busca*/quiere*/siguen/extorsion*/cobra*
"""

CLASSES: dict[str, str] = {
    "jumpme": "jump me, hurt me, kill me, get me, with a knife, with a gun, with knives, beat me, rob me",
    "mandar": "me manda, me mandan, mandarme, mande, te mando, lo mando, los mando, me va a mandar, me mando, mando a, manda a, mandaron a",
    "talks": "talks, talk, snitch, snitches, reports, tells, rats, complains, quits, speaks",
    "bat": "bats, bat, guns, gun, knife, they, he, guys, he'll, they'll, he's, loan shark, pipe, crowbar",
    "bust": "bust, break, breaking, busting, crack, cracking, smash, smashing, cave in, bash, blow off, snap",
    "prendo": "le prendo fuego, les prendo fuego, prenderle fuego, prender fuego a, prenderle lumbre, le echo gasolina, quemar con todo, le voy a prender",
    "MATAR3": "quemar, quemo, fuego, explotar, prendo, reviento, balacear",
    "tiran": "me tiran, me matan, me balean, nos tiran, me van a tirar, me quiebran, me truenan, me pican",
    "levanta": "lo levanta, lo levantan, me levantan, me van a levantar, los levantan, la levanta, me quieren levantar, me van a secuestrar, secuestrarme, secuestrar a mi",
    "desaparecer": "desaparecer, matar, golpear, quemar, balacear, desaparecerme, madrear, mandar matar, mandarme matar",
    "PUNALADA": "punalada, punaladas, navajazo, machetazo, cuchillada, tiro, balazo, plomazo, bala",
    "iwill": """i'll, i will, i'm going to, i am going to, i'm about to, imma, ima, i'd, i would, i want to, i wanted to, i could, i might, i swear i'll, i swear to god i'll, i feel like, i'm ready to, going to, about to, i'm coming to, we're going to, we'll, we will, i need to, i should, i plan to,
        i'm planning to, i'm thinking of, i'm thinking about, thinking about, thinking of, swear i'm, i'm, so help me i'll, want to, i'm going over there to, i'm going back to, ready to, i have to, i'm so mad i could, im going 2, planning to, i'm tempted to, gon, i'm gon, finna, i'm finna, ill, kinda want to, itching to""",
    "target": "him, her, them, my boss, my old boss, my ex boss, my ex-boss, my former boss, my manager, my supervisor, my coworker, my coworkers, my landlord, my neighbor, my lead, my foreman, my roommate, my old manager, that man, that guy, that dude, that boss, that manager, that supervisor, that foreman, that lady, that woman, that bitch, that bastard, that motherfucker, that mf, that son of a bitch, that idiot, that asshole, that piece of shit, that fool, this guy, this dude, this man, this bitch, those people, those guys, these people, everyone, everybody, somebody, someone, people, you, you all, yall, y'all, the boss, the manager, the supervisor, the foreman, the owner, the guy, the lady, all of them, all of you, every one of them, every single one, anyone who, the whole crew, the people at, the people who, his ass, her ass, their ass, your ass, my teacher, my caseworker, my case worker, the caseworker, the landlord, the judge, my po, the cop, the guard, the security guard, u",
    "crewmates": "my boss, my manager, my supervisor, my coworkers, everyone at work, everybody at work, them all",
    "enemy": "him, her, them, my boss, my manager, my supervisor, my coworker, my coworkers, my landlord, everyone, everybody, somebody, someone, you, that guy, that man, that dude, that bitch, the boss, the manager, my neighbor, all of them",
    "feel": "feel like, urge to, thoughts of, thinking of, thinking about, dream of, dreaming of, want to, wanna, desire to, fantasize about",
    "going": "going to, about to, gonna, want to",
    "going2": "going to, will, wants to, want to, 'll, said he'd, about to, tried to, trying to, threatened to, plans to, coming to, might, planning to, swore to, would, could, is gon",
    "bosses": "my {boss}, my old {boss}, my ex {boss}, the {boss}, a {boss}, this {boss}, that {boss}, some {boss}, one of my {boss}, someone, somebody, people, some guys, a guy at work, they, a customer, guys, these guys, some people, my ex coworker, my ex landlord, the other driver, this dude, gang members, his friends, her friends, some dude",
    "ourboss": "my {boss}, my old {boss}, my ex {boss}, the {boss}, a {boss}, this {boss}, that {boss}, some {boss}, one of my {boss}, my floor {boss}, my shift {boss}, my crew {boss}, the shift {boss}, a guy at work, the owner, another worker, another employee",
    "threatens": "threatens, threatened, keeps threatening, there's a guy, i got a text, got a message, got a call, messages saying",
    "SAID": "said, says, saying, told, tells, swore, swears, warned, promised, texted, threatened, threatens, threatening, yelled, messaged, screamed, wrote, keeps saying, posted, telling",
    "THREAT": "threaten, threatens, threatened, threatening, threatend, threatned, thretened, threating, threated, making threats against, made threats against, makes threats to, made threats to",
    "pointed": "pointed at, aimed at, pulled on, waved at, to",
    "pull": "pull, pulls, pulled, pulling, point, points, pointed, pointing, drew, draws, waved, waving, flashed, flash, put, held, holding, aimed, swung, showed, brandished, came with, brought",
    "come": "come, comes, coming, came, show up, showed up, go, going, go back, going back, walk in, walking in, run up, pull up, pulled up, returns, roll up, rolled up, came back, wait for him, wait for her, waiting",
    "shoot": "shoot, shooting, shot, shoots",
    "want2": "want to, wanna, love to, can't wait to",
    "chase": "chased, chases, chasing, came after, comes after, ran at, ran after, lunged at",
    "revenge": "i'll get my revenge, i will get revenge, i want revenge on, you'll pay for this with, they will pay with blood, blood on my hands, there will be blood, i have a hit list, kill list, hit list",
    "voy": "voy a, vo a, boy a, quiero, queria, quisiera, vamos a, pienso, pensando en, tengo ganas de, ganas de, me dan ganas de, dan ganas de, podria, estoy a punto de, planeo, soy capaz de, capaz de, juro que voy a, juro que, iba a, a punto de, voy y, va a, van a, quiere, quieren, se me antoja, decidi, me gustaria, hoy voy a, un dia voy a, listo para, pienso ir a",
    "blanco": "a mi jefe, a mi jefa, al jefe, al patron, a mi patron, al mayordomo, al supervisor, a mi supervisor, a mi supervisora, al gerente, a mi gerente, a la gerente, al encargado, a la encargada, al dueno, a ese, a esa, a esos, a todos, a alguien, a un, a una, al vecino, a mi vecino, a mi companero, a un companero, a mis companeros, al casero, a mi casero, a la gente, a ustedes, a ti, a usted, al contratista, al tipo, al guey, al wey, al vato, al cabron, al pendejo, al hijo de, a ese cabron, a ese wey, al manager, a mi manager, a la jefa, al foreman, a cualquiera, a el, a ella, a ellos, al que, al primero, gente, alguien, a mi ex jefe, a mi exjefe, al desgraciado, a la manager, a la patrona, a mi landlord, al landlord, el lugar, la bodega, a la vieja, al viejo",
    "MATARLO": "matarlo, matarla, matarlos, matarlas, matarte, golpearlo, golpearla, golpearlos, madrearlo, madrearla, madrearlos, balacearlo, balacearlos, apunalarlo, apunalarla, acuchillarlo, quemarlo, quemarla, quemarlos, lastimarlo, lastimarla, lastimarlos, lastimar a alguien, dispararle, dispararles, pegarle, pegarles, picarlo, tronarlo, quebrarlo, ahorcarlo, ahorcarla, asesinarlo, romperle la madre, romperle la cara, romperle el hocico, romperle su madre, partirle la madre, partirle la cara, partirle su madre, partirles la madre, romperles la madre, darle un balazo, darle un tiro, darle una golpiza, darle en la madre, darle de golpes, darle unos golpes, darle unos madrazos, darle una madriza, darle de balazos, darle piso, meterle un tiro, meterle un balazo, meterle un plomazo, meterle una bala, meterle un cuchillo, hacerle dano, hacerles dano, hacer dano a, desaparecerlo, pegarle un tiro, pegarle un balazo, vengarme, envenenarlo, envenenarlos, atropellarlo, matar a todos, quebrarle las piernas, romperle las piernas, cortarle el cuello, cortarle la cabeza, degollarlo",
    "llevar": "llevar, llevo, llevare, traer, traigo, voy a regresar, regreso, llego, llegar, llegare, vuelvo, volver, entrar, entro, ir, voy, cargar, comprar, sacar, agarrar, usar, traigo la, tengo lista la, voy a volver, ando con",
    "AMENAZA": "amenazo, amenaza, amenazaron, amenazan, amenazaba, amenazaban, amenazando, amenazado, amenazada, amenazados, amenasaron, amenaso, amenasa, amenasan, esta amenazando, estan amenazando, tienen amenazado, tienen amenazada, tiene amenazado, tiene amenazada, han amenazado, ha amenazado, amenazaran",
    "AMENAZA2": "amenazo, amenaza, amenazaba, amenazaron, amenazan, amenazando",
    "jefes": "mi {jefe}, mi ex {jefe}, el {jefe}, la {jefe}, un {jefe}, una {jefe}, ese {jefe}, este {jefe}, otro {jefe}, alguien, unos tipos, unos hombres, unos companeros, un hombre, uno de mis companeros, un tipo, un senor, un desconocido, unos pandilleros, los companeros, un trabajador, otro trabajador, mi exjefe, el otro chofer",
    "quieren": "va a, van a, iba a, iban a, quiere, quieren, queria, querian, quiso, pueden, mandaron a, mandaron, intento, trato de, intentaron, trataron de, quisieron, viene a, vienen a, puede, piensa, piensan, vino a, vinieron a, vendrian a, mande, mandan, ofrecieron, hara, haran, amenaza con, estan planeando, podrian",
    "dijo": "dijo, dice, dijeron, dicen, juro, juraron, grito, escribio, mando mensaje, mandaron mensaje, advirtio, gritaron, dicho, amenazo con, amenazaron con, amenaza con, amenazan con, mando decir, mandaron decir, amenazado con",
    "MATARME": "matarme, matarnos, golpearme, balacearme, apunalarme, acuchillarme, madrearme, dispararme, pegarme, lastimarme, quemarme, quemarnos, desaparecerme, picarme, partirme la madre, romperme la madre, romperme la cara, partirme la cara, darme un tiro, darme un balazo, hacerme dano, matara, mataria, mataran, matarian, partirme el hocico, secuestrarme, violarme",
    "golpearon": "golpearon, golpeo, pegaron, agarraron a golpes, agarro a golpes, asaltaron con, asalto con, agredieron, agredio, atacaron, ataco, madrearon, madreo, patearon, dieron una golpiza, dio una golpiza, dieron una madriza, dieron golpes, empujo y me pego, balearon, persiguieron con, correteo con, correteo, corretearon con",
}
