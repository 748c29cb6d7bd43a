"""Rules for a person who may take their life, the writer or somebody they know. See `nlu.rules` for how a rule is read.

Families: intent and the act; the means at hand; nothing to live for; being a burden; farewell and giving away; harm to oneself.
"""

from __future__ import annotations

SELF = """
^ with/of my? life/living $
hanging/hung/hanged/shooting/drowning/drowned/poisoning/poisoned/stabbing/suffocating/killin/electrocuting/starving {self} !at/working/for
sitting/splitting/slit/slitting/slash/slashing/slice/slicing/cut/cutting/opening/open ~1 my ~1 wrists/wrist/throat/veins/arms_open
blow/blowing/blew/shoot/shooting my ~1 brains/head ~1 out/off
{i}/just ~2 {going4} jump ~1 $
{GUN} ~8 using/use/used/turning/turn it on me/myself
{GUN} ~8 on_myself/to_myself/my_head/my_mouth/end_it/end_me/kill_me
{search} ~5 {ways}
{ways2} to die/go/kill_myself/end_it/end_my_life/do_it
life insurance/policy ~6 worth/more/better ~4 alive/dead/me/i_am/than
worth more dead
nothing/nobody/no_one ~2 keeping/holding/left_keeping/keeps ~1 me here/alive
no/any reason to ~1 stay ~1 here/alive/around/$
won't/not_going_to/wont/not_gonna be alive ~4
{i} ~1 {going4} be ~1 dead/gone/six_feet_under ~3 !by_noon/for/tired/to_work/from/all_day/on_vacation/serious/until
i'll be ~1 dead ~3 !tired/serious/by_noon
can't/don't see myself ~2 living/alive/here/making_it ~3 !in_that/in_this_city
would/wud/will/does anyone/anybody/somebody/someone ~1 even? care/notice/miss/cry ~2 if_i/me ~1 !late/on
doing ~1 everyone/everybody/them/world/my_family/you_all ~2 favor ~3 dead/died/gone/killed
favor ~3 if i was/were dead/gone
if i was/were dead/gone ~2
sleep and/n/but ~2 not/never/dont/don't ~3 wake/waking ~1 up
not have to wake_up ~1 !early/at/so
tracks/bridge/edge/ledge ~6 almost/nearly ~1 stayed/jumped/did_it/let_go/stepped
almost/nearly ~1 jumped/hung_myself/did_it_last/pulled_the_trigger/swallowed
don't/not ~1 think ~1 i ~1 can/i'll/i_will ~1 make_it/survive/live ~2 tonight/night/week/month/much_longer/another_day/tomorrow !shift
make it through/thru/past tonight
tried hanging/killing/drowning/overdosing/cutting/poisoning/choking
don't/dont ~1 care if/whether i live/die/wake_up/exist/make_it
what if i ~1 just? died/ended_it/killed/disappeared_for_good/stopped_existing
rather be dead
{i} ~3 end up dead ~3
death is ~2 better/easier/only
ready to die
dead inside
scars/cuts/burns ~3 my ~1 arms/wrists/legs ~4 {self}/stressed/again/feel
hurt/hurting/burn/burning {self} when_i/when_im/when_i'm/everytime/to_feel/to_cope ~3 !lift/work/bend
me da ~1 igual/lo_mismo ~3 amanezco/vivir/morir/despertar/vivo/muero/amanecer/despierto
no ~1 importa ~2 si ~1 vivo/muero/me_muero/amanezco
cerrar los ojos ~4 no ~2 abrir*/despertar*
cerrar los ojos para_siempre/y_ya
si ~1 yo? me mato ~1 !trabajando/estudiando
seguro ~4 si ~1 yo? ~1 me ~1 mato/muero
a nadie le ~1 hago/haria falta
nadie ~1 me necesita/quiere_aqui ~3 vida/mundo/morir/vivir
buscando/buscado/busque/investigando ~3 como/formas/maneras ~3 {MORIR}/matarme/morir/suicid*
como ~1 puedo ~1 matarme/morir_sin/morirme/suicidarme
{manera} de ~1 {MORIR}/morir
harto/harta/cansado/cansada ~2 de ~1 esta vida !de_noche/nocturna
ya no vale/tiene ~2 pena/sentido/caso ~2 vivir/seguir/mi_vida/nada ~1 $
me ~2 {quiero} ~1 {MATARSE2} ~1 !de/por/trabajando
tirarme/aventarme/lanzarme/echarme ~1 al/a_las/del/de_un/desde/por ~2
voy a tirarme/aventarme/lanzarme ~2 !a_dormir/unas
cuchillo/navaja/pistola/soga/cuerda ~6 cortarme/matarme/acabar/lista/colgarme/quitarme
{quiero} ~2 ya_no/no ~1 abrir_los_ojos/existir/despertar/estar_aqui
ya_no/no ~1 quiero ~1 abrir los ojos
me voy a morir por_mi ~2 mano
{i} ~3 plan ~4 means/method/tonight
{i}/been ~2 cutting/cuttin again ~1 !hair/grass/carbs/back/fabric/meat/corners
can't/cannot/cant stand/bear/take being_alive/living/life/existing
burned/burn/cut/hit/hurt/starve {self} ~5 on purpose
on purpose ~4 {self}/myself
standing/stand/stood ~2 overpass/bridge/ledge/tracks/roof ~14 looking_down/jump/look_down
if i just? crashed/crash/wrecked/drove ~10 accident/insurance/policy/look_like
better off w/with ~2 insurance ~3
done with life
voy/vamos a morir* ~1 por ~1 mi ~1 propia? mano
morir ~1 por mi propia mano
quemo ~4 para/pa sentir
ganas ~2 de ya? no despertar ~1 !temprano
alivio ~6 que_yo_muriera/si_muero/si_me_muero/que_me_muera/si_yo
regale/regalando/di/reparti ~8 no ~4 ocupar/necesitar/ocupo/necesito ~3 donde_voy/a_donde_voy
pistola/rifle/arma ~8 la ~1 saco ~2 miro ~1
better/happier/easier/relieved ~3 if i ~1 wasn't/weren't/was_gone/were_gone/was_dead/disappeared/didn't_exist
nobody/no_one/noone/who would/will/wouldn't miss/cry/notice me
miss me if/when i'm/i_am gone
everyone/everybody/they/family/kids ~2 {BETTER} ~3 insurance/without_me/than_with_me
{i} ~2 plan and/to ~3 means/do_it/end/tonight/method !$
plan ~2 do it tonight/tomorrow/this_weekend/soon/when
stockpiling/hoarding/saving_up/saved_up/counting_out/counted_out ~3 pills/meds/medication/tylenol
pills/meds ~2 counted/lined_up/ready/laid_out
took/swallowed/taken them/em all ~2
{OWNGUN} ~6 {LOOKING}
{LOOKING} at ~1 the/a bridge/rope/pills/gun/knife/razor/edge/tracks/overpass
rope/noose in/on/from ~1 garage/closet/ceiling/attic/tree/basement/car/trunk !tow/climb*
standing/stand/stood/sitting/sit/stop ~2 on/by/at/over ~2 overpass/bridge/ledge/tracks/roof/rooftop/railing ~6 looking_down/jump/thinking/down/rn/now
garage door closed/shut/down ~3
{driving} ~2 it/car/truck/myself/my_car/my_truck/the_car/the_truck off/into
drive/driving off ~1 {CLIFF}
crash/crashed/wreck ~2 truck/car/van ~3 accident/insurance/kids/policy
tried to ~1 od/overdose/hang/die/jump/do_it_before
voice/voices ~3 hurt/kill/end/die/harm
burn/burned/cut/hit/hurt {self} ~4 on purpose
not/stopped/quit eating/taking_my_insulin/taking_my_meds/eat ~2 on purpose
on purpose ~4 body/die/end/it_ends/quits
need/want/wish ~1 it/this/everything ~1 to? be over ~1
no more life
choose/choosing/chose/decided/rather/want/prefer to? be? dead/death/dying
ending things/it/everything ~1 this/tonight/tomorrow/weekend/today/soon/for_good/now
{i} ~2 ending things
want/wanted/need out of/from ~1 this? world/life/existence
tired ~4 plan ~3 means
won't/not/isn't/not_gonna/not_going_to be around/here by_then/then/to_care/to_see/for_that/for_long
don't/do_not/dont ~1 expect/plan/think ~2 to? ~1 live/living/be_alive/survive ~1 thru/through/past/to/until/long/much ~2 !to_work
to not wake up
goal/plan is ~1 to not? wake_up/die/not_wake/be_dead/dead
wish ~1 i ~1 hadn't/hadnt/didn't woke/wake/woken/survive*/make_it
done with life
no fight left
bullet ~3 my/through head/brain/skull
blowing/blow my brains ~1
in_front_of the? metro/train/bus/subway/truck every/when/jump*
jumping/jump/leap/step in_front ~2
where ~1 i'm/im/i_am going ~3 $ ~4
{needed} ~3 where_i'm_going/where_im_going
goodbye ~3 where i'm going
{yaregale} ~5 no ~2 {ocupar}
acabo/acabe/acabar/termino/terminar ~1 con esto/todo/ello hoy/esta_noche/ya/manana/de_una_vez
hoy/esta_noche/manana ~1 acabo/termino ~1 con esto/todo
dios ~1 me ~1 perdone/perdona ~4 decidi/voy/hacer/irme
decidi/decidido ~1 irme/partir/terminar/acabar/morir/descansar ~4 cuiden/perdon*/adios/mundo/vida/encargo
ya me puedo ir ~2 !a/temprano/del
{PISTOLA} ~6 {miro}
{miro} ~3 {PISTOLA}/soga/pastillas/puente/vias
soga/cuerda ~3 en/colgada/lista/garaje/cuello/techo/arbol/viga
no ~2 pienso/creo/espero/planeo ~1 llegar/estar/vivir/pasar ~1 {meses}
no ~2 {voy} ~1 estar/vivir ~1 {paraverlo}
ya_no ~1 voy a ~1 estar/vivir/llegar ~4 nunca/aqui/vivo/viva/pa_verlo/para_verlo !en_casa/trabajando/disponible
pensar/pensando/piensa/pienso ~1 en ~1 la muerte ~3
que ~1 caso/sentido tiene ~1 {VIVIR}
cuando ~2 no ~1 este ~1 con_vida/aqui/vivo/viva/en_este_mundo
alivio ~3 muriera/muero/no_este/faltara/muerta/muerto
{mori} ~1 por ~1 mi_propia_mano/propia_mano/mano_propia/mi_mano
quemo/quema/quemarme/corto/rasguno ~4 sentir
mejor ~1 seria/es/estar/estaria/esta ~1 muerto/muerta/morir/morirme
mejor muerto/muerta que
escojo/elijo/prefiero/escogi/elegi/preferiria ~1 morirme/morir/muerte/la_muerte/estar_muerto/estar_muerta
a_ver si ~1 me ~1 muero/mato/muera/morir
no como a proposito
no ~1 creo ~1 estar/seguir/llegar ~1 viva/vivo/con_vida
lo/le mejor seria ~1 estar_muerta/estar_muerto/morir/morirme/no_existir/desaparecer
miedo ~2 lo que ~1 me ~1 {PUEDA} hacer/haga
voy_a/quiero perder la vida
vida ~2 ya_no la quiero
no la quiero ~1 la? vida
ganas ~1 de/que ~2 no despertar ~2
merecen/mejor/merece que ~1 yo ~1 no exista/este/existiera/estuviera
desbarranc*/tirarme_al_barranco/barranco ~2
{azotea}
junte/contadas/contados ~3 pastillas/pildoras/pasti*
pastillas ~5 contadas/enfrente/listas/juntas/mano
seguro ~2 de_vida/cobra*/pague/paga ~4 muero/muerto/mas_que_yo
si ~1 me muero ~4 seguro/cobra*/mis_hijos/familia
{pensando} en ~1 el? suicidio/suicidarme/morir
sigo con ~1 las? ganas ~1 $
buenas_noches ~3 frasco/pastillas
me ~1 tome todo/todas ~3 {FRASCO} ~3 buenas_noches/adios/ya/perdon*
{want} ~1 {DIE} !from/of/for/laughing/down/on_the_vine
{i} just? {want} ~2 {DIE} !from/of/for/laughing/down/to
i'd/i_would rather/prefer be dead
{DIE} is/sounds/seems/would_be/looks better/easier/good/nice/peaceful/best/like/the
want/wanted/wants/wanna/wanting to? just? die/dead !of/for/from
want/wish/wishing/wanted it/this/everything/life/the_pain/my_life/it_all to just? stop/end/be_over $
suicid* !prevention/hotline/line/squad/watch/awareness/counselor/crisis/intervention/training/door/door*/drill*
sucid*/suicid*/suiside/suicde/suacide/suicied/sucide
{i} {want} ~3 disappear/vanish/be_gone/not_be_here/not_be_around/be_no_more/never_have_existed !from/at/past/after/by/until/till/before
kill/killing/kil/shoot/hang/drown/unalive/stab/off/offing/offed {self} !at/working/for/with/over/trying/doing/lifting/to_get/to_pay/every_day_at/here/in_that/commuting
kill/killing me $ # "please just kill me"
kms
end/ending/ended/take/taking/took my own? life
i'm/im ~2 suicidal
hurt/hurting/harm/harming/cut/cutting {self} again/anymore/tonight/on_purpose/so/because/to_feel/when_i/every/sometimes/to_cope/lately/these_days/$
urge*/thoughts/want/wanna/tempted/started/keep/been ~3 hurt/hurting/harm/harming/cut/cutting/burn/burning {self}
self {HARM}
selfharm*
{i} ~2 cut/cutting/cuttin my arms/wrists/wrist/legs/thighs/arm !at_work/with_a_box/on_a/on_the
relapsed ~2 cutting
{i} ~2 cutting/cuttin again !hair/grass/carbs/back/fabric/meat
better off dead/without_me/if_i_was/if_i_were/if_i_died/if_i/with_me_gone/with_me_dead/gone
better if i ~1 dead/gone/never_born/died/disappeared/wasn't_here/wasn't_around/weren't_here/didn't_exist/wasn't_born/never_existed/wasn't_alive
better/happier/easier/fine/ok/okay without me $
better place without me
wish/wished i ~1 dead/gone/never_born/died/never_existed/wasn't_here/wasn't_alive/wasn't_born/wasn't_around/weren't_here/weren't_alive/could_die/never_woke/didn't_wake/wouldn't_wake/don't_wake/didn't_exist/hadn't_been_born
wish/hope/hoping/pray/praying/prayed ~3 never/not/don't/didn't/won't/doesn't/wouldn't ~2 wake_up/waking_up/wakes_me/exist/born
wish/hope/hoping/pray/praying ~2 die/died/dead/take_me/takes_me/kills_me/hits_me_and_kills
god/lord ~2 take/takes me !to/through/on/out/there
no/any/without/see_a/have_a/need_a/find_a/lost_my/a/one reason/point/purpose/will/desire/sense/motivation/use ~1 to/in/of/for {LIVE} !there/here_in/in/at/to_the/with_this/to_school/on_time/working/with_the/without_a/paycheck/up_early
reason/reasons i ~1 should/shouldn't live/die/end_it/stay_alive/be_here/kill_myself
nothing/nobody/no_one/little left? to live for
have/got/there's nothing ~1 live_for/living_for
life/living/existence isn't/is_not/ain't/not/no_longer ~1 worth !the/it_without/much_without
not worth living/being_alive/living_anymore
my life is/feels/seems ~1 over/worthless/pointless/meaningless/done/finished/not_worth/nothing !if/when/since
life is/feels/seems ~1 pointless/meaningless/worthless/not_worth
what's/whats/what_is/see/is_there/isn't/is_no/no the/a/any? point/use/sense of/in/to ~2 {LIVE} !in/at/with/there/to/without_a_car/working/school/here_in/up_early
what's/whats/what_is/see the/any point/use anymore/any_more/of_anything/in_anything/of_it_all/of_any_of_this/to_any_of_this
why/why_do/why_should/why_am ~2 still_alive/keep_living/go_on_living/even_alive/even_exist/be_alive/was_i_born/even_live/bother_living/even_here_anymore
don't/do_not/didn't/doesn't/no_longer/not ~1 want/wanna/wish/care/deserve/desire/feel_like ~2 {LIVING} !with/in/at/near/that/past/after/on/until/till/late/early/before/all_day/this_late/when/for/if_it/by/alone/downtown/there/far/here/so/too/during/another
don't/do_not/never want/wanna/wanted ~1 to be here/around/alive/on_this_earth/in_this_world anymore/any_more/no_more/any_longer/$ !at_this_job/working
don't/do_not want/wanna/wanted ~1 to see tomorrow/another_day/the_morning $
can't/cannot/can_not/couldn't/don't_think_i_can/don't_know_how_to/not_able_to/unable_to ~1 go_on/keep_going/keep_living/live/keep_fighting/live_anymore/face_another_day/go_on_living/keep_doing_life/do_life/live_like_this/live_this_way/live_with_myself/bear_to_live/take_life/stand_living/exist !mon*/tue*/wed*/thu*/fri*/sat*/sun*/week*/the/a/an/that/this_day/this_date/this_shift/those/dates/time/vacation/break/unemployment/ladders/roofs/in/with/on/at/far/without/by/off/there/here/alone/paycheck/past/after/near/to/from/trips/as_a/like_this_on
tired/sick/done/fed_up/through/exhausted of/with/from living/being_alive/life/existing/my_life/being_here/breathing/waking_up/this_life !in/with/at/on/off/paycheck/early/to/far/from/out_of/next/working/of/before/as/under/so/for_work/at_5/at_4/alone_in/there/insurance/here_in
give/giving/gave/given up on life/living/myself/everything
giving/gave/give up completely/on_it_all
jump/jumping/throw_myself/throwing_myself/step/stepping/walk/walking/drive/driving/run/running/lay/laying/leap/leaping off/in_front_of/into/from/onto/under ~2 bridge/roof/rooftop/building/cliff/overpass/train/bus/traffic/freeway/tracks/balcony/truck/tree/wall/ocean/river/lake/semi/ledge/highway/pole !stop/pass/and_go/station/to_work/to_get/downtown/every/home/for/company/crew
standing/sitting/stand/sit/i'm/am/up ~2 on/at/near/over ~1 edge/ledge/bridge/railing/overpass/tracks/rooftop ~4 jump/jumping/end_it/goodbye/ready/done/let_go/thinking/over/die/last
crash/crashing/wreck/drive/driving/steer/swerve ~2 car/truck/vehicle/van ~1 into/off ~2 wall/tree/bridge/cliff/traffic/pole/ocean/truck/river/barrier on_purpose?
gun/pistol/knife/blade/razor to/in/against/on/at my head/mouth/temple/throat/wrist/wrists/neck/chin
{i} ~4 {GUN} ~4 end_it/use_it_on_myself/on_myself/kill_myself/my_head/to_my_head/be_over/ready_to_go/not_afraid_to_use_it_on_me/do_it/pull_the_trigger
have/got/bought/found/loaded/hiding/keep/holding/staring_at/looking_at/picked_up/tied ~2 rope/noose/razor_blade/razor_blades/blades ~4 ready/hand/myself/tonight/end/neck/wrists/here/now/$
noose/rope around my neck
have/got/holding/counting/saved/saving/hiding/looking_at/staring_at/collected/stash*/poured/lined ~2 pills/tylenol/oxy/meds/bottle_of_pills/sleeping_pills ~5 here/hand/ready/front_of_me/tonight/end/die/it_all/end_it/take_them/done/enough/swallow/goodbye/over/forever/in_case
bottle/handful/bunch of pills ~4 ready/hand/front_of_me/tonight/end/die/end_it/take_them/done/swallow/here
enough pills/meds to
nobody/no_one/no_body/noone ~2 care/cares/miss/misses/notice/notices/cry/cries/know/remember ~2 i/i'm/i_was/i_were ~1 die/died/dead/gone/disappear*/killed/weren't_here/wasn't_here/vanish*
wouldn't/won't/don't ~1 mind/care if i ~1 didn't_wake/don't_wake/died/die/never_woke/was_dead/got_hit/disappeared
wish/hope/wishing/hoping a/some/the car/truck/bus/train ~1 hit/hits/take/takes/ran/run me
nobody/no_one/noone ~2 miss/misses/notice me $
nobody/no_one/noone would/will ~1 miss/notice/care $
if i ~1 die/died/was_dead/were_dead/disappeared/killed ~1 tonight/tomorrow/nobody/no_one/would/they/everyone/my_kids/it/will !insurance
{i} ~1 burden !of_proof
i'm/i_am/i_feel/feel/just/being/been/feeling_like/like ~1 burden to/on everyone/my/them/people/everybody/family/him/her/others/the_world
won't/will_not/not_going_to/might_not/may_not/not_gonna/isn't_going_to/don't_think_i'll/don't_think_i_will/don't_plan_to/don't_expect_to/probably_won't/shouldn't ~1 be_here/be_around/be_alive/make_it/wake_up/live/see ~1 tomorrow/much_longer/anymore/after_tonight/long/longer/next_week/for_long/the_morning/through_the_night/to_see/christmas/my_birthday/to_tomorrow !to/tomorrow/at/for_work/if/because_i_have/because_i_got
make it through/thru the? night !shift
goodbye/bye/farewell ~1 forever/cruel_world/world/everyone/everybody/this_world/to_everyone/to_this_world !who/at/and_thank/have
this is ~1 goodbye
last/final goodbye/goodbyes/text/message/words/note/letter/time_you'll_hear/time_you_will_hear ~1 before_i/from_me/to_my_kids/ever/you'll/you_will_ever/to_everyone/to_you_all/to_the_world
said/saying/say/wrote/writing/written ~2 goodbye/goodbyes/goodbye_letter/goodbye_note/goodbye_letters/final_goodbyes ~1 to/$ ~2 kids/everyone/family/mom/mother/son/daughter/world/children/everybody/them/parents/loved_ones/my
wrote/writing/written/leave/leaving/left ~1 goodbye/suicide/farewell/last letter/letters/note/notes
writing/wrote/leaving ~1 letters/letter/notes/note ~2 for/to ~2 kids/family/mom/everyone ~3 gone/dead/after/know_why/find/goodbye
tell ~2 kids/mom/mother/son/daughter/family/wife/husband/baby/children/everyone ~2 i/that_i/sorry/i'm ~1 loved/love/sorry !the_job/the_work
take_care_of/look_after/watch_over/raise/feed ~3 when/after/once/if i'm/i_am gone/dead/not_here/no_longer
after/once/when/by_the_time ~2 i'm/i_am/i'll_be/i_will_be gone/dead ~1 will/you/they/don't/please/take/my/nobody/no_one/$ !to_work/on/all/from/most/for_the
by the time you read/see/get ~1 this
gave/give/giving/given ~2 away ~2 my/all ~2 stuff/things/clothes/dog/cat/belongings/everything/possessions/pets/car ~4 need/needing/anymore/gone/won't/where_i/goodbye/last/longer
won't/don't/not need/needing/be_needing ~1 them/it/him/her/anything/my_stuff/my_things/money where_i'm_going/where_im_going/anymore_where/after_tonight/soon_i'll_be_gone
where_i'm_going ~1 don't/won't need
no/only/any/not way out except/but/is_to/is_death/is_dying/of_this_life/is_if_i_die
only/easiest/best/the way/solution/option/escape/answer ~1 is ~1 {DIE}
only way out ~1 is/left
death/dying is/seems/sounds/would_be/feels_like ~1 only/better/easier/best/way/answer/relief
join/see/be_with ~1 mom/dad/mother/father/wife/husband/son/daughter/brother/baby/grandma ~1 heaven/other_side/in_heaven/again_soon/up_there/on_the_other_side
{want} ~1 join/be_with my ~1 mom/dad/mother/father/wife/husband/son/daughter/brother/sister/baby/grandma ~1 in_heaven/heaven/other_side/dead/up_there/who_died/that_died/who_passed
{want} go ~1 to_heaven/be_with_god/be_with_jesus/meet_my_maker/home_to_god/home_to_jesus
took/take/tried/attempt*/survived ~2 suicide/kill_myself/end_my_life/take_my_life/to_die/hang_myself/overdose
do something/anything stupid/crazy/drastic/bad ~1 to_myself/tonight/myself/to_me
might/will/going_to/could/about_to/scared_i'll/afraid_i'll do something ~1 to_myself/stupid_to/drastic/i_can't_take_back/permanent
scared/afraid/worried ~2 of_what_i/what_i ~1 do ~1 to_myself/myself/alone
not safe ~1 with_myself/from_myself/by_myself_right_now/alone_with_my_thoughts/alone_with_myself
don't/do_not trust {self} ~1 alone/tonight/right_now/around/with_pills/to_be_alone/with_the
hate being_alive/living/my_life_so_much/that_i'm_alive/that_i_woke/waking_up !in/with/here/at/early/so/before
hate/hating ~1 myself ~3 die/dead/live/alive/gone/end
shouldn't/should_not/never/wasn't_supposed_to ~1 alive/been_born/exist/be_alive/woke_up_today !with
life/everything/world/i'm/it_all ~1 ~1 not_worth_it $
ready/want/wanting/time/prepared to ~1 go/leave ~1 be_with_god/this_world/this_earth/meet_god/forever_and_never
ready to meet god/jesus/my_maker/the_lord
don't deserve ~1 live/life/alive/be_here/exist/breathe
thinking/thoughts/think/thought/idea/ideas about/of death/dying/ending/not_being_here/not_being_alive/killing/harming/hurting_myself !benefits/in_the_family/certificate/penalty/of_my/my_lease/the_call
dark/suicidal/bad/intrusive/scary thoughts ~3 hurt/harm/dying/death/end/myself/again_and/come_back/won't_stop/about_ending
{QUIERO2} ~1 {MORIR} !a/al/de/por/el_tiempo/el_hambre/tiempo/hambre/trabajando/con_el/en_el_intento/dos/uno/los_nervios
me/mi ~1 {quiero} ~1 {MORIR} !a/al/de/por/el_tiempo/el_hambre/tiempo/hambre/trabajando/con_el/en_el_intento/dos/la_curiosidad/si_llego
me ~1 {quiero} ~1 matar/ahorcar/suicidar/colgar/quitar_la_vida/cortar_las_venas/dar_un_tiro/pegar_un_tiro/envenenar/aventar_del/aventar_de/tirar_del/tirar_de/lanzar_del/hacer_dano/lastimar !a/al/de/por/el_tiempo/trabajando/si_llego/dos/en_el_trabajo
{quiero} ~1 desaparecer/irme_para_siempre/largarme_para_siempre/que_me_lleve_dios/que_me_trague_la_tierra_para_siempre/dejar_todo_para_siempre !de_la_lista/de_esa/de_este_trabajo/del
{quiero} ~2 que ~1 todo/esto/mi_vida/el_dolor ya? ~1 acabe/termine/pare $
que ya? se ~1 acabe/termine todo/todo_esto/mi_vida $
me ~1 ahorco/suicido/cuelgo/aviento_del/aviento_de/tiro_del/tiro_de/lanzo_del/corto_las_venas/pego_un_tiro/doy_un_tiro/doy_un_balazo/enveneno/quito_la_vida/mato_yo/volare_la_cabeza/vuelo_los_sesos/vuelo_la_cabeza
me mato $
mejor/hoy/ya/si_no ~1 me_mato/me_muero !de/por/trabajando
matarme !trabajando/en_el_trabajo/por_tan/por_un/de_risa/de_hambre/en_ese/con_tanto
suicid*/sucid* !prevencion/de_la_linea
quitar*/quite/quito/quitando ~1 la vida
quitarme/quitandome/quitara ~1 vida
intento/intentos de suicidio/quitarme/matarme
pensamientos/ideas suicidas/de_muerte/de_suicidio/de_matarme/de_morir/de_quitarme/de_hacerme_dano/de_acabar
{quiero} ahorcarme/colgarme/lastimarme/cortarme/envenenarme/hacerme_dano !con/el_pelo/en_el_trabajo/el_cabello/las_unas
me ~2 corto/cortando/corte/cortado ~1 los_brazos/las_venas/las_munecas/las_piernas/la_piel/otra_vez/a_proposito/para_sentir/de_nuevo/para_no_sentir
me ~1 hago/haciendo/hice/hacer ~1 dano ~1 a_mi/a_proposito/sola/solo/yo/para/otra_vez/$ !en/con/la
volver_a/empece_a/sigo/ando/estoy/vuelto_a ~1 cortarme/lastimarme/cortandome/lastimandome !con/en_la/en_el
lastimarme/danarme/herirme a mi mismo/misma
{acabar} ~1 con mi_vida/mi_propia_vida/mi_existencia/este_sufrimiento/mi_dolor/mi_sufrimiento/todo_esto_de_una_vez
estaria/estarian/estara/estaran/estan/seria/serian/vivirian/viviran/andarian/va_a_estar/van_a_estar/vivirian ~3 mejor/felices/tranquilos ~1 sin_mi/si_no_estoy/si_me_muero/si_me_muriera/si_yo_no/si_desaparezco/si_ya_no_estoy/si_no_estuviera/muerto/muerta/si_no_existiera/si_me_mato/si_desaparezco/si_desapareciera/cuando_me_muera/cuando_ya_no_este
mejor muerto/muerta/no_despertar/morirme/me_hubiera_muerto/no_haber_nacido/no_existir/morir !de/por/que
mejor/bien/felices sin mi $
seria mejor ~1 morir/morirme/muriera/no_existir/no_estar/muerto/muerta/no_haber_nacido
ojala ~2 muriera/muera/muero/no_despertara/no_despierte/no_hubiera_nacido/no_existiera/lleve/mate/maten/atropelle/recoja/estuviera_muerto/estuviera_muerta/nunca_hubiera_nacido
dios/diosito/senor ~2 me lleve/recoja/lleva/quite_la_vida !al/a_buen/por/de_la_mano
si ~1 me muero/muriera/murieras/mato/matara/desaparezco/desapareciera/suicido ~2 nadie/todos/mis_hijos/estarian/seria/se_acaba/a_nadie/ni_quien/mejor
nadie ~1 extranaria/va_a_extranar/extranara/extrane/extranar/se_daria_cuenta/notaria/le_importaria/lloraria/le_voy_a_hacer_falta ~2 si/$/cuando
nadie me ~1 extranaria/va_a_extranar/extranara/echaria_de_menos
a nadie le ~1 importo/importaria_si/importa_si_me/importa_si_vivo/hago_falta
no ~1 hago/haria falta ~1 a_nadie/en_este_mundo/en_esta_vida
soy/siento_que_soy/siento/como/siendo ~1 una carga/molestia ~1 para/$ !pesada
soy/siento_que_soy/como/siendo un estorbo/peso ~1 para/$
soy ~1 carga/estorbo para/en
no ~1 quiero/deseo/queria/quisiera/puedo/aguanto/soporto/logro/veo/tengo_ganas_de/tengo_ganas_ni_de/me_dan_ganas_de/dan_ganas_de/tengo_fuerzas_para/tengo_fuerza_para/tengo_animos_de/tengo_razon_para/tengo_motivo_para/tengo_motivos_para/tengo_razones_para/tengo_por_que/tengo_porque/tengo_nada_por_que/tengo_para_que/vale_la_pena/merezco/tiene_caso/tiene_sentido/hay_razon_para/hay_motivo_para/encuentro_razon_para/encuentro_motivos_para ~1 {VIVIR1} !aqui/en/con/tan/lejos/de/temprano/tan_temprano/cerca/a/sola/solo/buscando/por/trabajando/esperando/estudiando/ahi/alla/sin_carro/donde
no ~1 quiero/deseo/puedo/aguanto ~1 seguir/estar ~1 viviendo/vivo/viva/en_este_mundo/en_esta_vida/con_mi_vida/con_esta_vida/con_la_vida/sufriendo/luchando !en/aqui_en/lejos
no quiero ~1 estar/seguir aqui ya/mas/en_este_mundo/sufriendo
no ~1 aguanto/soporto/quiero esta/mi/la vida !de_noche/de/tan/sin/asi_de
no ~1 tengo ~2 ganas ~1 de vivir/seguir_viviendo/nada_en_la_vida/existir/despertar !en/con/aqui/lejos
ni ganas de vivir/seguir_viviendo ~1 !en/con/aqui
sin ganas de vivir/seguir/seguir_viviendo/existir/la_vida !en/estudiando/trabajando
perdi/perdido/perdiendo ~1 ganas ~1 vivir/seguir !en/con
sin razon/motivo/sentido/razones/motivos de/para vivir/seguir_viviendo/la_vida
nada/no_tengo_nada/nadie ~1 por/para vivir/que_vivir
cansado/cansada/harto/harta/cansa/fastidiado/fastidiada/aburrido/aburrida de ~1 vivir/la_vida/mi_vida/esta_vida/existir/estar_vivo/estar_viva/seguir_viviendo !en/con/lejos/de/al_dia/asi_en/como/nocturna/entre/aqui/a/tan/sin
no/para_que/que_caso/de_que/que_sentido/ningun/sin ~3 sentido/vale/caso/sirve/chiste/proposito/razon ~3 vivir/la_vida/mi_vida/esta_vida/existir/seguir_vivo/seguir_viva/seguir_viviendo/sigo_vivo/sigo_viva/estar_vivo/estar_viva/vivo !en/con/cerca/lejos/aqui/de_noche
la/mi/esta/vida vida ~1 no ~2 sentido/vale/sirve/importa
mi vida ~1 acabo/termino/no_vale/ya_no/no_tiene/no_sirve
para que ~1 vivo/vivir/existo/sigo_vivo/sigo_viva/sigo_viviendo/sigo_aqui/seguir_viviendo/seguir_vivo/seguir_viva/nací/naci/despertar/sigo_en_este_mundo !en/con/cerca/lejos/tan
por que ~2 sigo_vivo/sigo_viva/naci/estoy_viva/estoy_vivo/no_me_muero/no_me_he_muerto
{irme} de este mundo/planeta
irme/ir/voy/ire de este mundo/planeta
{quiero} ~1 estar/irme/ir/reunirme ~1 con ~2 mama/papa/hijo/hija/esposo/esposa/madre/padre/hermano/abuela/abuelita/bebe/dios/difunto/difunta ~2 cielo/muerto/muerta/otro_lado/allá_arriba/alla_arriba/mas_alla/en_paz_descanse
tirarme/aventarme/lanzarme/echarme/arrojarme/botarme/tirar/aventar/lanzar ~1 de/del/al/a/desde/enfrente/abajo/por ~3 puente/techo/edificio/tren/vias/metro/freeway/calle/camion/balcon/vacio/carro/carros/azotea/barranco/rio/mar/via/segundo_piso/ventana/acantilado
{tengo} ~2 pastillas/pildoras/medicinas/veneno/cloro/raticida/frasco ~4 listas/lista/listo/mano/enfrente/para_acabar/para_morir/conmigo/hoy/juntas/para_tomarme/y_ya/todas
{tengo} ~2 pistola/arma/cuerda/soga/navaja/cuchillo ~4 acabar/mi_cabeza/matarme/para_mi/usarla_conmigo/el_cuello/mi_mano/cabeza/colgarme/las_venas/la_boca
pistola/arma/navaja/cuchillo ~1 en/a mi/la cabeza/boca/sien/cuello/garganta !me/y_me_quito/y_me_robo
tomarme ~2 pastillas/pildoras/veneno/cloro/raticida ~3 dormir/despertar/acabar/morir/todas/juntas/ya/$ !para_la/de_la
adios ~1 para_siempre/mundo/mundo_cruel/a_todos/a_este_mundo/vida
me ~1 despido/despidiendo/despedir/despedi ~2 todos/siempre/mundo/vida/mis_hijos/hijos/familia/ustedes_para_siempre !del_trabajo
esta es/sera mi ~1 ultima/ultimo/despedida ~1 noche/mensaje/carta/adios/dia/despedida/$ !de_trabajo/en_el/con_la/de_clases
mi ultima noche/despedida $
escribi/escrib*/deje/dejo/dejando/dejar/hice ~1 carta/cartas/nota/notas ~1 de_despedida/despedida/para_despedirme/para_mis_hijos/para_mi_familia/suicida/de_adios/para_cuando/de_suicidio
diganle/digale/dile/diles/diganles/digales ~3 mis_hijos/mi_mama/mi_familia/mi_hijo/mi_hija/mi_esposa/mis_ninos ~2 amo/ame/quiero/perdon/perdonen/queria/siempre
cuiden/cuida/cuide/cuidenme/encargo/encargarse ~4 hijos/ninos/perro/mama/familia/hijo/hija/bebe ~2 cuando/por_mi/si ~3 no_este/falte/me_vaya/muera/no_estoy/muerto/muerta/me_pase/ya_no
cuando/para_cuando/despues_de_que ~1 ya_no_este/no_este/este_muerto/este_muerta/me_muera/me_haya_ido/lean_esto/leas_esto ~1 aqui/$/cuiden/quiero/no/mis/ya
regal*/repart*/dando/di ~2 mis/todas_mis/todo ~2 cosas/ropa/pertenencias ~4 necesitar/necesito/falta/voy/ir/no_voy/donde_voy/despedir*/servir
donde voy no ~2 necesit*/falta/servir*
no voy a ~1 estar/llegar/amanecer/despertar/vivir/pasar ~1 manana/aqui_manana/vivo/viva/mucho/de_esta_noche/de_hoy/mas_tiempo !a/temprano/tarde/en/trabajando/con/disponible
no amanezco/amanecer/paso_de_hoy/paso_de_esta_noche/pasar_de_hoy/pasar_de_esta_noche
unica salida/solucion/opcion ~1 es ~2 morir/muerte/morirme/matarme/acabar/quitarme/irme_de/desaparecer
la muerte ~2 unica/salida/mejor/solucion/descanso/alivio
no ~1 merezco ~1 vivir/la_vida/estar_viva/estar_vivo/existir
miedo ~2 lo_que ~2 hacer/hacerme ~1 a_mi/me/yo/sola/solo/hacerme
hacer/cometer/hago/haga una ~1 locura/tonteria/estupidez ~1 conmigo/hoy/esta_noche/$ !por/en
"""

# Somebody else is the one who says or does it.
REPORTED = """
my/a/this/our ~1 {person} ~4 says/said/saying/texted/texts/told/tells/posted/wrote/keeps/threatens/swallowed/wants/thinks/has/locked/tried/is
the guy/girl/man/woman/lady/kid ~5 told/said/says/texted
mi/un/una/la/el ~1 {persona} ~6 dice/dijo/escribio/confeso/amenaza/quiere/mando/anda_diciendo/texteo/puso/tomo
"""

WEAK_SELF = """
can't/cannot/can_not ~1 do/take/handle/stand/bear/deal_with this/it/life ~1 anymore/any_more/any_longer/no_more
^ {i}? just?/really? can't/cannot do/take/handle this/it $
can't go on $
done/finished/through/tired with/of/from it_all/everything/everyone/fighting/trying/all_of_it/all_this/hurting/suffering/the_pain $
just/really/honestly/wanna/want_to/going_to give up $
{i}/feel/feeling/feels ~2 hopeless/worthless/like_a_waste/useless_to_everyone
no hope ~1 left/for_me/anymore/$
lost all hope/my_will
nobody/no_one/noone would/will/really/even? care/cares/miss/loves/wants about? me $
want/need/wish/make ~1 pain/suffering/hurting/hurt ~1 stop/end/over/away
don't/can't see ~1 future/way_out/way_forward/tomorrow ~1 $
no way out $
no future for_me/$
this is it ~1 goodbye/bye
i don't matter/exist_to_anyone
what's/whats the point $
not worth it anymore
ya no puedo mas/seguir/con_todo/con_nada/con_esto $
no aguanto/soporto mas/esto $
no puedo mas $
harto/harta/cansado/cansada de todo/luchar/sufrir/esto/seguir_asi/pelear $
nada ~1 sentido/importa/vale_la_pena/sirve ya?
no tengo ~1 esperanza/esperanzas/salida/a_nadie_ni_nada
no ~1 hay/veo/encuentro/hallo ~1 salida/esperanza/solucion/futuro $
perdi/perdido/perdiendo ~1 esperanza/esperanzas/fe
no valgo nada
a nadie le importo
me rindo $
me siento ~2 vacio/vacia ~2 nada/vivir/muert*/sentido
quiero ~1 descansar para_siempre/de_todo/de_esta_vida
ya quiero descansar $
siento que me muero por_dentro
"""

OTHER = """
{someone} ~8 done with life
{someone} ~6 keeps/keep/is/been/started/caught ~2 cutting ~2 !hair/grass/class/classes/corners/costs/me_off/hours/my_hours/fabric/trees/lawns/meat/carbs/in_line
{someone} ~8 goodbye/farewell ~1 video/note/letter/text/message/post
{someone} ~5 locked ~6 razor/knife/gun/pills/rope
{someone} ~5 {GUN} ~6 done_with/kill/die/goodbye/himself/herself/end_it
found my ~1 {person} ~4 hanging/rope/unconscious_with/pills/noose
{alguien} ~5 {GUARDA}
amenaza/amenazo/amenazando ~1 con ~1 ahorcarse/matarse/suicidarse/colgarse/aventarse/tirarse/cortarse/quitarse
encontre/encontro/encontramos/hallé/halle ~1 a? ~1 mi_{persona} ~4 cuerda/soga/colgado/colgada/pastillas/venas/sangre/inconsciente
{alguien} ~5 se ~1 haga algo ~1
swallowed/took her/his ~2 pills ~6 said/says/heaven/goodbye/die
suicide watch ~1 !job/shift
{someone} ~3 tried/trying/threatening/threatened to ~1 hang/kill/hurt/cut {themself}
found him/her/them ~2 w/with ~2 {ROPE}
on/under suicide watch
se ~2 va_a cortar el cuello/las_venas
{alguien} ~8 piensa/quiere/va_a/iba_a/amenaza_con tirarse/aventarse/lanzarse ~1 del/de/al
socio/compa/pana/amigo ~9 {compro} ~1 ~1 veneno/soga/cuerda
compro ~1 el/la/un/una ~1 veneno/soga/cuerda
audio/mensaje/video ~4 {despide} ~6
{alguien} ~7 su ultimo dia en/de ~1
se encerro ~3 navaja/cuchillo/pistola/pastillas ~6 cortar/matar/va_a
{someone} ~5 {going3} jump ~1 !on/at/in/to/rope/right/ship/start
{someone} ~6 drive/driving off ~1 {CLIFF}
{someone} ~6 {ROPE}
{someone} ~4 {stopped} ~3 on purpose
{someone} ~5 wants/going/ready/trying/threatening/said/says/told ~4 kill/drive_off/hang/shoot/jump_off/jump_in/end/cut/hurt {themself}/it_all/cliff/bridge
threatening/threatens/threatened/threaten ~1 to kill/hurt/harm/shoot/cut/hang {themself}
{someone} ~5 bullet in/through ~1 his/her/their head/brain
{someone} ~4 posted/post/wrote/says/said ~3 {missher}
nobody/no_one ~1 would miss her/him/them ~1
{someone} ~4 guns/gun/pills/knife ~4 won't_pick_up/won't_answer/goodbye/not_answering
goodbye ~4 won't/not/isn't ~1 pick_up/answer/answering/respond* ~4
{someone} ~4 writing/wrote/making ~1 will/wills ~4 away/scared/do_it
scared/afraid/worried ~2 he's/she's/they're/he/she ~2 {going3} do it
on suicide watch
{someone} ~5 ready to go $
{alguien} ~6 mejor ~1 se muere/muertos/muerto/muerta/morirse
{alguien} ~6 {estar} mejor muertos/muerto/muerta
{alguien} ~7 tirarse/aventarse/lanzarse/arrojarse ~2 del/de/al/delante/enfrente/balcon/puente/tren/vias
{alguien} ~6 ya? se quiere ir con ~2
{alguien} ~5 dejo ~2 insulina/medicina/pastillas/comer ~2 proposito
{alguien} ~6 {despide} ~6 {noresponde}
{alguien} ~4 ultimo dia en/de ~1 la tierra/su_vida/este_mundo/vida
{alguien} ~6 {compro} ~1 veneno/soga/cuerda/pistola
{alguien} ~5 la soga/cuerda ~2
bajamos/bajaron/encontramos/encontre/hallamos ~4 soga/cuello/colgado/colgada/pastillas/venas
cortadas/cortes/cortaditas ~3 brazos/piernas/munecas
{alguien} ~6 se ~2 cortar el cuello/las_venas
{alguien} ~5 ya? no le ve/encuentra/halla ~2 caso/sentido/chiste ~2
que ~1 la dejemos/lo_dejemos/nos_deje ~1 ir/irse/morir
{alguien} ~6 nadie ~1 la/lo/le ~1 va_a_extranar/extranaria/quiere
carta de ~1 mi_{persona} ~5 perdon*/seguro
carta ~6 perdonemos/perdonen/perdonarlo
regal* ~2 {cosas2} ~6 perdon*/miedo/hacer
tengo miedo ~2 lo que ~1 vaya/pueda a? hacer
{someone} ~6 {THEIRS} !at_work/working/for_me/laughing/from_work
{someone} ~5 wants/want/wanted/tried/trying/going/threatened/threatens/threatening/talking/talks/talked/thinking/ready/planning/plans/about/says/said/wishes/wish/might/could/will/feels_like/would_rather ~4 die/be_dead/end_it/end_it_all/end_everything/disappear/not_be_here/jump_off/jump_from/jump_in_front/not_exist/suicide/not_wake_up/dead/not_be_alive/dying !of/for/from/to/in/laughing
{someone} ~4 doesn't/don't/does_not/no_longer/not ~1 want/wanna/wants/wish ~1 to? live/be_alive/be_here/wake_up/exist/be_here_anymore/go_on/keep_going/keep_living !with/in/near/at/there/here/far/alone/early/past
{someone} ~4 can't/cannot go_on/keep_living/live_anymore !with/in/the/to
{someone} ~4 no/nothing/any ~1 reason/point/purpose/left ~1 to/in/for ~1 live/living/life/go_on/keep_going/be_alive/be_here
{someone} ~4 better_off ~1 dead/without_him/without_her/without_them/if_he/if_she/if_they
{someone} ~4 suicid*/sucid*
{someone} ~3 self_harm*/selfharm*
{someone} ~3 cutting/cuts/cut/burning/hurting ~1 {THEMSELF} !at_work/while/with_a_box/on_the/cooking
{someone} ~3 cuts/cutting/slit/slitting/sliced his/her/their ~1 arms/wrists/wrist/legs/arm/thighs
{someone} ~4 gun/knife/pistol/razor/blade to/in/against/on his/her/their ~1 head/mouth/wrist/wrists/throat/temple/neck
{someone} ~3 gave/giving/given ~1 away ~1 his/her/their/everything/all ~3 stuff/things/clothes/belongings/dog/everything/possessions
{someone} ~3 wrote/left/leaving/writing ~2 goodbye/suicide/farewell ~1 note/letter/text/letters/message
{someone} ~3 said/saying/texted/says/posted/texting/told_me/sent ~2 goodbye/bye/goodbyes/farewell forever/$/to_everyone/and_isn't/and_won't/and_now/and_turned/and_that/and_i_can't
{someone} ~2 said ~1 goodbye
{someone} ~4 on/off/from ~1 bridge/ledge/roof/overpass/tracks ~4 jump/jumping/end_it
{someone} ~3 took/taken/takes/swallowed/overdosed ~4 pills/bottle/meds ~4 die/live/end_it/himself/herself/purpose/suicid*/goodbye/anymore
suicide note/letter/attempt !prevention
worried/scared/afraid/think/fear/terrified/concerned ~4 {he}/{person} ~4 {THEIRS}/hurt_{THEMSELF}/suicide/do_something_to_{THEMSELF}/do_something_stupid/do_something_drastic/take_his_life/take_her_life
how ~2 help/stop/save/talk_to ~4 suicidal/kill_herself/kill_himself/killing_himself/killing_herself/wants_to_die
{THEIRS}
se ~1 {quiere} ~1 {MATARSE} !de/por/trabajando/a/en_el_trabajo/bien/de_la_risa
{alguien} ~5 {quiere} ~2 matarse/suicidarse/quitarse_la_vida/morirse/ahorcarse/colgarse/tirarse_de/aventarse_del/aventarse_de/tirarse_del/cortarse_las_venas/hacerse_dano/lastimarse/envenenarse/morir/acabar_con_su_vida/acabar_con_todo/terminar_con_su_vida/desaparecer/no_despertar/estar_muerto/estar_muerta/dejar_de_vivir !de/por/en_el/trabajando/con_un
{alguien} ~5 ya? no quiere/tiene_ganas_de/quiere_ya/aguanta/desea/le_encuentra_sentido_a/le_ve_sentido_a/le_halla_sentido_a ~1 vivir/seguir/seguir_viviendo/despertar/existir/estar_aqui/la_vida/seguir_aqui/nada_de_la_vida !aqui/en/con/lejos/trabajando/estudiando/conmigo
dice/dijo/dicen/diciendo/escribio que ~1 no quiere ~1 vivir/seguir_viviendo/existir/despertar/estar_en_este_mundo !en/con/aqui/lejos
{alguien} ~3 se ~1 corta/cortando/corto/lastima/lastimando/hace_dano/quema ~2 brazos/venas/munecas/piernas/misma/mismo/proposito/$
{alguien} ~3 se ~1 hace_dano/lastima_a_si/esta_cortando/anda_cortando/corta_a_si/esta_haciendo_dano
{alguien} ~6 suicid*/quitarse_la_vida/quitarse_vida
{alguien} ~4 dice/dijo/escribio/mando/puso ~4 estariamos_mejor_sin/mejor_muerto/mejor_muerta/se_despidio/despide_de_todos
{alguien} ~3 se despidio ~1 todos/de_mi/de_nosotros/para_siempre/de_sus/$
{alguien} ~3 dejo/escribio ~1 carta/nota ~1 despedida/suicida/de_suicidio/suicidio
quitarse/quitarle ~1 la vida
suicidarse/ahorcarse/matarse !trabajando/en_el/por_un/de/tanto
intento/trato/quiso/amenaza/amenazo/amenazando/habla/hablando/pensando/piensa/quiere ~1 de/con/en ~1 matarse/suicidarse/quitarse/ahorcarse/morirse/colgarse/hacerse_dano
atento contra su vida
se ~1 intento/trato/quiso/queria/queriendo/quiere ~1 de? matar/quitar_la_vida/suicidar/ahorcar/colgar/envenenar/cortar_las_venas/aventar_del/tirar_del/tirar_de/aventar_de/morir !de/por
miedo/preocupa/preocupado/preocupada/temo/creo ~5 se ~1 mate/quite_la_vida/suicide/haga_dano/haga_algo/vaya_a_matar/vaya_a_hacer/lastime/muera/quiera_morir/quiere_morir/haga_una_locura/vaya_a_suicidar
"""

CLASSES: dict[str, str] = {
    "going4": "going to, gonna, about to, ready to, might, gonna just, might just, could just, will",
    "search": "googling, google, googled, searching, searched, looking up, looked up, research, researching, researched, reading about, read about, been looking up",
    "ways": "how many tylenol, how many pills, painless ways, ways to die, how to die, ways to kill, ways to go, how to kill myself, suicide, how long it takes to die, how to overdose, how to hang, painless, how many sleeping pills, lethal dose",
    "ways2": "painless ways, painless way, easiest way, best way, quick way, quickest way, fastest way, less painful way, fastest ways, good ways, best ways",
    "manera": "manera, forma, maneras, formas, modo, la manera mas facil, la forma mas rapida",
    "MATARSE2": "matar, ahorcar, suicidar, colgar, quitar la vida, envenenar",
    "GUARDA": "pastillas guardadas, una pistola y, dice que ya no, veneno guardado, una soga, ganas de morir, ganas de matarse",
    "BETTER": "better, better off, happier, relieved, richer",
    "OWNGUN": "dad's pistol, dads pistol, my gun, my pistol, a gun, the gun, the pistol, pistol, his gun, loaded gun, my rifle, the rifle, rifle, shotgun, the noose, a noose",
    "LOOKING": "looking, staring, sat there with it, sat with it, stare, sitting there with it, hold it, holding it, looked",
    "CLIFF": "a cliff, cliff, the cliff, pch, a bridge, the bridge, the road, the pier, an overpass, the mountain, the freeway, a ledge",
    "driving": "drive, driving, crashing, steering, driving my car, ran, run",
    "needed": "won't need, won't be needing, don't need, not need, not going to need, wont be needin, no need for",
    "yaregale": "regale, regalando, di, regalé, reparti, deje, tire, vendi",
    "ocupar": "ocupar, necesitar, ocupo, necesito, voy a usar",
    "miro": "miro, mirando, la veo, viendo, mirandola, la agarro, la saco, viendola, me quedo viendo, contemplo",
    "meses": "diciembre, enero, navidad, manana, a manana, viejo, al lunes, lunes, viva, vivo, la semana, al viernes, fin de mes, al domingo, ano nuevo, para el lunes, al otro mes, mucho, mas alla",
    "paraverlo": "pa verlo, para verlo, nunca, vivo, viva, para entonces, pa entonces, mucho",
    "mori": "morir, morirme, me voy a morir, muero, voy a morir, muera",
    "PUEDA": "pueda, puedo, vaya a, voy a, podria, pueda llegar a",
    "azotea": "en la azotea ahora, toy en la azotea, estoy en la azotea, en el borde del puente, estoy en el puente, parado en el puente, parada en el puente, en la orilla del puente, estoy en las vias, subido en el puente, arriba del puente, en la cornisa, en la orilla del techo",
    "pensando": "pensando, pensado, pienso, pense, pensar, sigo pensando",
    "FRASCO": "el frasco, frasco, bote, caja, las pastillas, de una",
    "going3": "going to, gonna, about to, ready to, wants to, trying to, she'll, he'll, threatening to, might",
    "ROPE": "belt around his neck, belt around her neck, rope around his neck, rope around her neck, noose, hanging from, hung himself, hung herself, hanged",
    "stopped": "stopped taking, quit taking, stopped eating, quit eating, not eating, not taking, isn't eating, skipping",
    "missher": "nobody would miss him, nobody would miss her, no one would miss her, no one would miss him, if she was gone, if he was gone, better off without her, better off without him, nobody would care if",
    "estar": "estarian, estaria, esten, seria, estar, estan, serian, estariamos",
    "despide": "despidiendose, despidio, despedirse, adios, despedida, despide",
    "noresponde": "no contesta, ya no contesta, no responde, no me contesta, armas, pistola, no abre, ya no responde",
    "compro": "compro, consiguio, tiene, guarda, escondio, saco",
    "cosas2": "herramientas, herramienta, las herramientas, sus cosas, su ropa, todo, sus herramientas, el carro, su perro",
    "HARM": "harm, harming, harmed, injury, injuring, harmin",
    "LIVING": "live, living, be alive, being alive, exist, wake up, keep living, go on living, go on, keep going, be on this earth, be in this world, live anymore, continue living, be alive anymore, wake up anymore, wake up tomorrow, wake up again, breathe anymore, live no more, be living, keep breathing, survive this",
    "QUIERO2": "prefiero, quiero, queria, quisiera, deseo, gustaria, preferiria, voy a, pienso en, pensando en, pensado en, ganas de, intente, planeo, trate de",
    "VIVIR1": "vivir, viviendo, vida, la vida, mi vida, existir, seguir viviendo, seguir con vida, despertar, despertarme, estar vivo, estar viva, seguir vivo, seguir viva, estar en este mundo, seguir en este mundo, que viva, vivo, vivir asi, seguir asi con mi vida, estar viviendo, seguir existiendo, respirar mas, vivir mas, continuar viviendo, seguir respirando",
    "acabar": "acabar, acabare, acabo, acabe, terminar, termino, terminare, terminar ya, acabar ya, acabando, terminando",
    "irme": "irme, ir, irse, largarme, salir, salirme, partir, marcharme, desaparecer, borrarme",
    "tengo": "tengo, agarre, junte, compre, consegui, viendo, traigo, guarde, saque, escondi, juntando, con, tenia, mirando, cargo, cargada, cargue",
    "themself": "himself, herself, themself, themselves, him self, her self, hisself, theirself",
    "THEMSELF": "himself, herself, themself, themselves, him self, her self, hisself",
    "THEIRS": """kill {themself}, killing {themself}, killed {themself}, hang {themself}, hanging {themself}, hurt {themself}, hurting {themself}, harm {themself}, harming {themself}, shoot {themself}, shooting {themself}, cut {themself}, cutting {themself}, drown {themself}, unalive {themself}, off {themself}, poison {themself}, stab {themself},
        take his life, take her life, take their life, take his own life, take her own life, take their own life, taking his own life, taking her own life, taking their own life, took his own life, end his life, end her life, end their life, end his own life, end her own life, ending his life, ending her life, ending their life, blow his brains out, blow her brains out, starve {themself}""",
    "quiere": "quiere, queria, va a, iba a, intento, trato de, ha querido, quiso, puede, vaya a, piensa, esta pensando en, pensando en, piensa en, dice que quiere, amenaza con, amenazo con, amenazando con, habla de, hablando de, ha intentado, quiera, dice que va a, intentando, planea, desea, tiene ganas de, anda queriendo, pueda, estuvo a punto de, esta queriendo, andaba queriendo, tiene pensamientos de, tiene ideas de, dijo que quiere, dijo que queria, dijo que iba a, prefiere, preferiria, quisiera, sigue diciendo que quiere",
    "MATARSE": "matar, quitar la vida, suicidar, ahorcar, colgar, morir, cortar las venas, aventar, tirar, hacer dano, lastimar, envenenar, pegar un tiro, dar un tiro, dar un balazo, arrojar, lanzar",
}
