"""Opt-out: keywords as whole messages, and free wording in both languages by rules of high precision. See `nlu.rules`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from nlu.extract.normal import plain
from nlu.rules import Rules, read

Keyword = Literal["stop", "start", "help"]
Wording = Literal["stop", "unclear"]
# The carriers' and gateways' words, those that the FCC names, and Spanish ones (channels_and_handoff, 3.8).
WORDS: dict[Keyword, tuple[str, ...]] = {
    "stop": (
        "stop", "stop all", "stopall", "unsubscribe", "end", "quit", "revoke", "opt out", "optout", "cancel",
        "parar", "alto", "baja", "arret", "td",
    ),
    "start": ("start", "unstop"),
    "help": ("help", "info", "ayuda"),
}
_BY_WORD: dict[str, Keyword] = {word: name for name, words in WORDS.items() for word in words}
_LONGEST, _LONGEST_WORDING = 40, 400

CLASSES: dict[str, str] = {
    "TEXTING": """texting, messaging, contacting, bothering, spamming, messaging, harassing, annoying, bugging, pestering, hitting up, blowing up my phone, writing, textin, messagin, text, message, msging, blowing me up, hmu, communicating with, reaching out to, emailing, dming""",
    "TEXT": "text, tex, texts, message, contact, bother, spam, msg, write, harass, bug, txt, email, dm, hit up, reach out to, contact or call, call or contact, communicate with, annoy, pester, texting, messaging, contacting",
    "SENDING": "sending, sendin, send, getting, gettin, receiving, with, giving, get, receive",
    "TEXTS": "texts, text, messages, message, msgs, msg, txts, notifications, notification, alerts, alert, sms, reminders, updates, text messages, mensajes, spam, textos",
    "stop": "stop, quit, cease, discontinue, end, knock off, cut out, halt, please stop, stopp, sotp, stpo, cancel, no more",
    "dont": "don't, do not, never, dont, don't ever, don't you, don't u, no need to, not to, no longer, donot",
    "list": "list, lists, mailing list, contact list, texting list, contacts, phone list, distribution, chat, thread, group, texts, messages, alerts, your thing, this thing, this, here, text list",
    "again": "again, agen, agian, anymore, any more, ever again, no more, ever, ever, please, pls, plz, period, thanks, thank you, at all, any longer, nomore, ever ever, k, ok, now, from now on, going forward",
    "mas": "mas, ya, por favor, nunca, nunca mas, jamas, gracias, de nuevo, otra vez, porfavor, nada, para nada, en absoluto",
    "MANDEN": """manden, mande, mandes, mandarme, mandar, mandando, envien, envie, envies, enviarme, enviar, enviando, escriban, escriba, escribas, escribirme, escribir, escribiendo, escriben, texteen, texteo, textees, textee, textearme, textear, texteando, texteando, molesten, moleste, molestes, molestarme, molestar, molestando, contacten, contacte, contactes, contactarme, contactar,
        mensajeen, mensajearme, mensajes, jodan, joder, jodas, jodiendo, chinguen, chingar, chingues, chingando, frieguen, fregar, friegues, fregando, fastidien, fastidiar, fastidies, acosen, acosar, hostiguen, hostigar, spameen, spamear, comuniquen, comunicarse, notifiquen, notificarme, avisen, manden mas, manden nada, den lata, dar lata, dando lata, esten molestando, esten mandando, esten escribiendo, sigan mandando, sigan escribiendo, sigan molestando, siga molestando, siga escribiendo, siga mandando, sigas escribiendo, sigas mandando, sigas molestando, mandan, enviarme""",
    "MENSAJES": "mensajes, mensaje, mensajitos, textos, texto, mensages, msjs, msj, sms, mensajes de texto, notificaciones, avisos, alertas, texts, recordatorios, spam, mesajes, mensjes",
    "dejen": "dejen, deje, deja, dejenme, dejeme, dejame, paren, pare, parale, parenle, parele, basta, ya basta, quiero que dejen, quiero que paren, necesito que dejen, favor de dejar, favor de no, podrian dejar, pueden dejar, puedes dejar, puede dejar, detengan, cesen, ya paren",
    "lista": "lista, listas, contactos, mensajes, grupo, chat, aqui, esto, textos, esta cosa, directorio, ahi",
    "quiten": "quiten, quite, quita, quitenme, quiteme, quitame, saquen, saque, saca, saquenme, saqueme, sacame, borren, borre, borra, borrenme, borreme, borrame, eliminen, elimine, elimina, eliminenme, elimineme, eliminame, remuevan, remuevanme, remuevame, sacar, quitar, borrar, eliminar, quiero salir, salir, salirme, quiero salirme, remover, tachenme, bajenme, bajeme, bajame",
    "when": "at, after, before, in, during, on, until, till, while, when, so, between, by, past, from, if, about, unless, because, and, this early, early, late, this late, about, english, in english, in spanish, cuz, these hours, right now, today, tomorrow, tonight, mornings, monday, mondays, sunday, sundays, weekends, twice, every, like, as, instead, here, lies, jobs, listings, openings, links, warehouse, night, the same",
    "cuando": "por la, en la, en el, a las, despues, antes, durante, cuando, tan, de noche, de madrugada, entre, temprano, tarde, los, el, hasta, si, en ingles, en espanol, al trabajo, a mi trabajo, mientras, los domingos, hoy, manana, ahorita, de trabajos, en las, a esa, a estas, a esta hora, muy, por las, a mi casa, al otro, de ese, sobre, trabajos, ofertas",
    "others": "he, she, they, ex, people, boss, manager, collectors, he'd, she'd, they'd, supervisor, guy, creditors, scammers, employer, recruiters, who, husband, wife, family, coworkers, bosses, kids, customers, agency, place, company, folks, everyone, someone, nobody, somebody",
}

STOP = """
^ no ~1 {MENSAJES} $
{stop} ~1 sending me job stuff ~1
no ~1 me pregunten ~1 mas ~2
no ~1 escriban/manden/texteen ~1 al/a_este/a_mi cel/numero/telefono/celular ~5
^ fin/cancela/cancelalo/cancelame/borrarme/remove/unenroll/terminar/cancelado/basta_basta/alto_alto/alto_alto_alto/s_t_o_p/st0p/salganme/remuevanme/bajenme/unsubscribe_me ya?/now?/thanks?/gracias? por_favor?/please? $
st0p/stpp/stap ~1 {TEXTING}/sending/me/$
number ~1 taken/removed/off ~3 messaging/list/service/texts
i ~1 want out of ~2 text/texting/messages ~2
dije/dijimos ~1 que ~1 {yano} ~2
les/le dije que ~1 {yano} ~2
agradeceria/agradezco ~2 que ~1 {dejaran} ~3
{dejaran} de ~1 {MANDEN} ~1
no deseo/quiero ~1 recibir ~1 mas? ~1 comunicaciones/nada ~2
do not/dont/don't send ~1 any? more/anymore/anything ~1 {TEXTS}/$/else ~2
{dont} ~1 send ~1 anything/nothing/shit/no_more ~3 !on/until
no send me ~2
did_not/didn't/never ~1 agree/consent ~2 to ~1 receive/get/these ~2 {TEXTS}
harassment ~6 {TEXTS}
es acoso ~6 mensajes
apaguen/apagar/apague/bajenle/quitenlos/parenlos/cierren/cancelen/interrumpan/suspendan/terminen ~3 {MENSAJES}/suscripcion/envio/todos
quitenlos/parenlos/quitenlo/quitelo/quitenla ~2 !de_ahi_la_basura
not send me anything/nothing ~1 else/more/again
cease ~2 {TEXTING}
cease and desist ~2
cross/scratch/strike/take me/my_name/my_number off ~3
cut it out with ~1 the? {TEXTS}
opt out ~3 i want ~2
end this conversation ~6 {dont} ~1 text ~2
{TEXTS} ~2 costs/costing/cost me ~4 {stop} ~2
{stop} sending ~1 $
{stop} SENDING
como/donde ~2 quito/quitar/cancelo/cancelar/paro/parar ~2 {MENSAJES}
estos mensajes ~2 como los? quito ~1
es ~2 telefono/cel/celular ~2 de ~1 mi_mama/mi_hijo/otra_persona/mi_papa ~2 quiten* ~2
ya? no ~1 es de ~4 no manden/escriban/texteen ~2
{yano} ~1 ocupo/necesito/quiero/requiero ~1 sus ~1 {MENSAJES}
no ~1 necesito/ocupo ~1 que me ~1 {MANDEN} ~1
wish/want/like to? ~1 receive ~1 any? further/more/no ~1 communication/communications/contact ~2
no messages ~1 period
i mean stop ~3
if_this_was/let_this_be/make_this ~2 last ~1 {TEXTS}/one ~3
not getting/receiving ~2 {TEXTS}
kids use this phone ~3
ninos ~3 telefono ~2 no manden ~1
dejen de contactarme ~2
me arrepenti ~4 quiten* ~1
take it/this_number/my_number/my_phone off ~2 !the_shelf
ni un/uno mensaje mas ~1
no mande/mandes/manden/escriban/escriba/texteen ~1 mas ~3 !{cuando}
no ~1 me ~1 vuelvan/vuelva a ~1 buscar/escribir/llamar/textear/mandar/contactar ~3
nomemanden/yanomemanden/nomeescriban/nomanden ~1
nunca dejen de {MANDEN} ~1
olvidense/olvidenme/olvideme/pierdan ~1 de? ~1 mi? numero/$ ~1
leave this/my number alone
no ~1 quiero ~1 que ~1 me contacten ~2
que ~1 {yano}/no ~1 me? ~1 m? ~1 {MANDEN} ~1 {MENSAJES}/nada/$ ~1
este sea el ultimo mensaje ~3
que paren ~1 los mensajes
paren los mensajes
{stop} sending ~1 me ~1 job? stuff ~1 $
remove me de ~1 la? lista
scratch/take my name off ~2
shut/turn off ~1 these/the/those ~1 {TEXTS} ~3
sign me out ~3
solicito ~1 mi? baja ~3
stop it with ~2
termin* ~1 los? {MENSAJES}
terminen ~1 ya? con_esto ~2
off the list ~1 now?
rather not get/receive ~2 {TEXTS}
no more/any_more messages
{stop} texting this ~1 one/number/phone/line
blow ~1 up ~1 my phone ~4 enough/stop/quit ~1
un-enroll/unenroll/withdraw me/this ~1 phone/from/number ~2
enroll this phone
quiten ~1 el numero ~4
ya? no ~1 {MANDEN} ~1 eso/nada ~3
bye ~2 no ~1 texteen/manden/escriban/texten ~1
no ~1 tienen ~1 mi? autorizacion/permiso ~2 {MANDEN} ~2
ya? stop porfa/porfas/por_favor ~4
wrong guy/person/number ~8 stop ~1 $
no longer have ~1 permission/my_permission ~2 contact/text ~3
permission to contact/text me revoked
{yano} ~1 manden/escriban/escrivan/texteen/mande/molesten ~1 $
{yano} me ~1 escrivan/escrivas/mandn/mandenme ~1
yano me ~1 {MANDEN}/escrivan ~1
quiero ~1 que me ~1 salgan/saquen ~2
salganme ~1 de ~2
busco trabajo ~2 ya_no manden ~1
por ningun medio ~2
{stop} {TEXTING} ~1 me !{when}
{stop} {TEXTING} ~1 this/my ~1 number/phone/cell !{when}
{stop} {TEXTING} {again}?/me? $
{stop} {TEXTING} $
{stop} {SENDING} ~1 me? ~2 {TEXTS}/these/this/this_stuff/this_crap/this_shit/stuff/things/messages_and_texts/anything !{when}
{stop} {SENDING} me {again}/$
{stop} ~1 these/all/the/your/my/this/any/annoying/damn/fucking ~2 {TEXTS} !{when}
{stop} {TEXTS} {again}/$/to_me/to_my_phone/please
{stop} calling/callin ~1 {again}/$/me !{when}
{stop} ~1 texting/calling/messaging and/or calling/texting/messaging !{when}
{stop} hitting me up !{when}
{stop} blowing ~1 up ~1 my? phone
{dont} ~1 {TEXT} ~1 me ~1 {again}/$ !{when}
{dont} ~1 {TEXT} ~1 me ~1 {again}
{dont} ~1 {TEXT} ~1 this/my ~1 number/phone/cell ~1 {again}/$ !{when}
{dont} ~1 send/sending ~1 me? ~3 {TEXTS}/anything/stuff/things ~1 {again}/$ !{when}
{dont} ~1 send/sending ~1 me ~1 {again}/any_more/nothing/shit ~2
{dont} ~1 call/calling ~1 me ~1 anymore/again/ever_again/any_more/ever/no_more !{when}
{dont} ~1 call or/and/nor text ~2
{dont} ~1 hit ~1 me up ~1 {again}/$
{dont} ~1 want/wanna/need/like/wish ~1 to_get/to_receive/get/receive/getting/receiving/to_be_getting/to_hear/to_be_receiving ~3 {TEXTS} !{when}
{dont} ~1 want/wanna/need/wish ~2 {TEXTS} ~2 {again}/$/from_you/from_this/from_yall/from_y'all/from_here/on_my_phone !{when}
{dont} ~1 want/wanna/need/wish ~2 {TEXTS} from ~3 !work/employers/my_boss
{dont} ~1 want/wanna/wish ~1 to_be/be ~1 contacted/texted/messaged/bothered/on_this_list/on_your_list/called_or_texted/called_anymore/on_the_list/part_of_this !{when}
{dont} ~1 want/wanna ~1 you/y'all/yall/u/you_all/you_guys/anyone/anybody ~1 to? ~1 {TEXTING}/text/contact/message/bother/send/write ~2 me/anything/$ !{when}
{dont} ~1 want/wanna ~2 hear ~1 from ~1 you/yall/y'all/u/this/this_number/you_guys/you_people
don't contact me
no more {TEXTS} ~2 {again}/$/from_you/please/to_me/thank*
no more texting/messaging/contact ~1 {again}/$/me/please
leave me the?/the_hell?/the_fuck? alone/be
let me be ~1 $
leave us alone
get/take/remove/delete/drop/scratch/pull/cut/strike me off/from/out_of/of ~3 {list}
get/take/remove/delete me off
remove/delete/take_off/erase/lose/forget/drop/scrub/wipe/take_out ~1 my/this ~2 number/phone/cell/contact/digits/contact_info/num ~2 !and_put/to_the_new/old
my number off/removed/out/deleted ~3 {list}/$
remove/removing me ~1 please/$
take me off ~1 $
unsubscribe/unsub/unsuscribe/unsubcribe/unsubscribed/unsubscribing/unscribe ~2 me/please/now/from/$/this/number !job_alerts/email/what
want/wanna/like/need/to/please/how ~3 unsubscribe/opt_out/be_removed/be_taken_off/opt-out/unsub
opt me out
opt/opting/opted out ~1 please/now/of/from/$ !insurance/overtime/union/benefits/coverage/plan/the_plan/medical/401k/dental
{optout}
revoke/withdraw/revoking/withdrawing my? consent/permission
cancel/cancelled/discontinue/end ~2 subscription/texts/messages/alerts/text_alerts/messaging/enrollment_in_texts/notifications ~1
cancel my texts
want/wanna/like/please/wish/need/how ~3 stop/end/quit/cancel ~1 getting/receiving/all? ~3 {TEXTS} !{when}
how do/can i stop ~2 these/this/{TEXTS}
want/wanna/need ~1 you/y'all/yall/u ~1 to stop ~1 $/{TEXTING}/sending
i want out ~3 !world/life ~1 of_this/of_these ~1 $/list/texts/chat/program
block/blocking/reporting/report ~1 you/this_number/u ~3
please stop ~1 $/it/now/this
stop please/pls/plz/now/it_please/already/asap/immediately/right_now/everything/it_now/this_now/messaging/thank*/ok/okay/bro/i_said/all_of_this/all_this
i said/say/told_you_to/already_said stop $
said/say stop $
{stop} {CHECKING} ~2 !{when}
no more {CHECKING2} ~2
{stop} hitting my phone/line
{dont} hit my line/phone ~2
^ i already? told/said ~2 stop/stop_texting/to_stop/leave_me_alone ~1 $
how ~2 get ~1 {TEXTS} to stop
{TEXTS} to stop ~1 $
how ~2 get off/out ~3 {list}
how ~2 turn ~1 off ~1 {TEXTS}
turn/shut/switch ~1 off ~1 {TEXTS}/these_texts/this/these/them/it ~1 $
turn/shut/switch this/these/it/them off ~1 $
end/cancel/stop this ~1 service/program/conversation_please/subscription/$ !process
can't/don't/do_not get these ~1 {TEXTS} ~1 anymore
{dont} {TEXT} {again}/$
{dont} ~1 {TEXT} here/this ~1
{dont} call {dont} text ~1
{dont} ~1 want ~1 any/no/any_more/no_more ~1 more? calls/{TEXTS} ~1 or/and ~1 calls/{TEXTS}
{dont} ~1 want ~1 any/no/any_more/no_more more? of? ~1 this/these/{TEXTS} ~3 !{when}
no ~1 want ~1 more? {TEXTS}
{dont} ~1 want ~1 to be in/on/part_of this ~1
{dont} ~1 wish/want to receive these/this ~2
do not call list
this is spam
reported ~1 as? spam
pause ~2 {TEXTS} ~2
sign/take me out ~1 of_this/$
^ block/blocked/detener/detengan/detenganse/cancelar/salirme/salir/stpo/sotp/stopp/stoppp*/pare/paren/desuscribir/finalizar/fin_de_los_mensajes ~1 $
stop for now ~1 $
^ please no more of? these/texts ~2
so please no more of these
these/your/the/this {TEXTS} ~4 costing/cost me ~3 stop/please_stop
you text too much ~1 stop
stop ~1 $ ~4 {TEXTING}
{reasons} ~4 stop ~1 $
stop ~1 i ~2 {REASONS}
^ stop stop
^ stop $ ~6 {again}/texting/number/wrong/who/thanks/please/me/not_interested/contact*
wrong number ~6 stop/remove/don't/take_me/delete/quit
not/no_longer/aint ~1 interested ~3 stop/remove/unsubscribe/don't/take_me/leave_me/lose/delete/quit_texting
go away and/don't/stop
lose my number
don't/do_not/stop ~1 ever ~1 text/contact/message/call me
done with/getting ~2 {TEXTS}
enough ~1 with the/these/your ~1 {TEXTS}
enough ~1 {TEXTS}
tired/sick of ~3 {TEXTS} ~3 stop/remove/take_me/quit/unsubscribe
no ~1 me/nos ~2 {MANDEN} ~2 {mas}/{MENSAJES}/$ !{cuando}
no ~1 me/nos ~1 {MANDEN} ~2 {mas} !{cuando}
no ~1 me/nos ~1 {MANDEN} ~1 {MENSAJES} !{cuando}
ya_no/nunca/jamas/nunca_mas ~1 me/nos ~2 {MANDEN} ~2 !{cuando}
{MENSAJES} ~4 ya_no {MANDEN} ~1
mensaje ~4 ya? quitenme/ya_no_manden/paren/saquenme ~1
no ~1 me llamen/llames ni ~1 me? ~1 {MANDEN} ~2
ni me llamen ni me? {MANDEN} ~2
no volver a contactarme/escribirme/llamarme/mandarme ~2
no ~1 quiero ~1 seguir recibiendo ~2
no ~1 quiero ~1 que me ~1 esten ~1 llamando/mandando/escribiendo/texteando/molestando ~2
no me ~1 rompas/rompan/joda/jodas/jodan/chinguen/frieguen ~1 mas ~3
ya? parale/parenle/parele/pare/paren ~1 con los/sus/estos/tanto/tantos ~1 {MENSAJES}
ya? quitenme/saquenme/borrenme/quiteme/saqueme/eliminenme ~1 $
me dejan/dejas ~1 en paz $
no_insistan/ya_estuvo/no_me_interesa/no_gracias/ya_no_quiero ~2 quitenme/saquenme/no_manden/paren/dejenme ~2
no ~1 me/nos ~1 llamen/hablen/llames/llame/marquen/busquen/hables/hable/marques ~1 mas/nunca/ya/nunca_mas/jamas/otra_vez/de_nuevo ~1 !{cuando}
ya_no/nunca ~1 me/nos ~1 llamen/hablen/llames/llame/marquen/busquen/hables/hable ~1 mas/$ !{cuando}
no ~1 me/nos ~1 esten/anden/sigan/siga/sigas/andes/estes ~1 {MANDEN}/llamando/buscando ~2 !{cuando}
no ~1 {MANDEN} ~1 mas ~1 {MENSAJES}/$/a_este_numero
no {MANDEN} ~1 {MENSAJES} !{cuando}
no ~1 vuelvan/vuelva/vuelvas ~1 a ~1 {MANDEN}/llamar/llamarme/hablarme ~2
{dejen} ~1 de ~1 {MANDEN} ~2 !{cuando}
{dejen} ~1 de ~1 estar? {MANDEN} ~2
{dejen} ~1 de ~1 llamar/llamarme/hablarme/marcarme/buscarme/contactarme ~1 !{cuando}
{dejen} ~1 con ~1 sus/los/tus/tantos/esos/estos/ya ~1 {MENSAJES}
{dejen} ~2 {MENSAJES} !{cuando}
{dejen} con_eso/de_una_vez/por_favor
me dejen/deje/dejes ~1 en_paz/tranquilo/tranquila/de_molestar/de_mandar/de_escribir
dejenme/dejeme/dejame/dejen/deja/dejar/dejenos ~1 en? paz/tranquilo/tranquila/sola_ya/solo_ya
dejenme/dejeme/dejame ya/de ~1 $
{quiten} ~4 de/del ~1 la/su/esta/tu/sus/el/este/esa/estos/los? ~1 {lista}
{quiten} ~1 mi/este/el_numero ~2 numero/telefono/cel/celular/contacto/tel/num ~2
{quiten} ~1 mis ~1 datos ~1 de ~1 {lista}
no ~1 quiero/deseo/quisiera/necesito/me_interesa/me_interesan/queremos ~1 recibir/que_me_lleguen/que_me_manden/que_me_envien ~3 {MENSAJES}/nada/$ !{cuando}
no ~1 quiero/deseo/necesito ~1 mas? ~1 sus? ~1 {MENSAJES} ~1 !{cuando}
no ~1 quiero/deseo ~1 que ~1 me/nos ~1 {MANDEN}/contacten/llamen_ni/escriban/hablen_mas ~2 !{cuando}
no ~1 quiero ~1 saber ~1 nada? ~1 de ~1 ustedes/usted/ti
no quiero ~1 estar/seguir ~1 en ~2 {lista}
no ~1 mas ~1 {MENSAJES} ~1 {mas}/$/por/gracias
basta ~1 de/con ~2 {MENSAJES}
alto ~1 a/con ~1 los/sus/estos ~1 {MENSAJES}
doy de_baja_ya/de_baja_mi_numero/de_baja_los_mensajes
me ~1 doy/quiero_dar/quisiera_dar/den/de/puedo_dar/pueden_dar/podrian_dar/dieran ~1 de ~1 baja ~1 !del_seguro/de_la_escuela/del_gym
denme/deme/darme/dame/dar/den de baja ~1 !del_seguro/la_luz/el_telefono/del_gym
quiero ~1 baja ~1 $
cancel* ~2 {MENSAJES}/suscripcion/subscripcion/los_textos/mi_suscripcion/notificaciones
desuscrib*/desinscrib*/desuscri*/unsuscrib* ~1
{parar} ~3 {MENSAJES} ~1 !{cuando}/deje
como ~2 {parar} ~3 {MENSAJES}
revoco/retiro/cancelo mi? consentimiento/permiso/autorizacion
numero_equivocado ~6 no_me/dejen/borren/quiten/ya_no/paren
no_me_interesa ~4 {MANDEN}/dejen/borren/quiten/paren
equivocado/equivocada ~5 no_manden/no_me/borren/quiten/dejen/ya_no
voy a bloquear*/reportar* ~1
los/las/te bloqueo/voy_a_bloquear/reporto
bloqueare/bloqueando ~1 numero
paren/pare/parele/parenle/parale ~1 por_favor/$/ya/con_eso/de_una_vez
stop/para/alto por_favor/ya/porfa/de_una_vez/con_los_mensajes/a_los_mensajes
por favor/porfa/porfavor ~1 paren/pare/alto/stop/deténganse/detenganse/paren_ya ~1 $
ya paren/pare ~1 $
"""

KEEP = """
opted/opt out of ~1 the? union/401k/insurance/overtime/coverage/medical/dental/benefits/program
unsubscribe/unsubscribed ~1 list/from_indeed/from_linkedin/from_zip*/from_job*/rate/button/emails/too
don't/dont/do_not bother me ~1 $
{bodies} ~1 don't/dont/doesn't ~1 bother me
take me off ~1 {SHIFTS}
no me ~1 manden/mande/mandes ~1 a/al/pa/para ~1 la/el/los/las/otra/otro/cocina/lejos ~1
call me ~1 {dont} ~1 like texting
won't/wouldn't/can't/couldn't/doesn't/didn't/don't/do_not/never/not/didnt/haven't/hasn't/shouldn't {stop} ~1 {TEXTING}/sending/calling/getting/the/these ~2 me/{TEXTS}/$
don't/do_not/didn't/never/please_don't/didn't_mean_to/never_said/didn't_say/when_i_said/not_mean_to ~1 stop ~1 $/please/the/sending
don't/do_not/didn't/never/not/without/why_did_you unsubscribe/unsubscribed/remove_me/opt_out/opted_out/take_me_off/delete_my_number/cancel_my/cancel_the/block ~2
didn't_mean_to/did_not_mean_to/mean_to/not_mean_to ~1 stop ~2
when_i_said/i_said/said_to ~1 stop ~1 start/can_we/but/by_mistake
{others} ~1 {stop}/stopped/stops ~1 {TEXTING}/calling/sending/texts ~1 me
{others} {dont} ~1 {TEXT}/call/send ~2 me/back/$
{others} ~3 won't/wouldn't/don't/doesn't/didn't/never/to/should/will/would/just/always/mostly ~1 leave/leaves/left ~1 me alone
{others} leave/leaves/left/leaving me alone/be
where/somewhere/job/jobs/boss/place/work/shift/when/if/let/until/so/because/he'll/they'd ~4 leave/leaves/left me alone
left/leaves me alone
leave me alone ~1 with/all_day/in/to_work/on/at/while/overnight/for_hours/to_do/so_i/and_let_me_work/when/during
told/asked/tell/begged him/her/them/my_boss/my_ex to ~1 {stop}/leave ~1 {TEXTING}/me/calling
if/when/until/once/unless ~1 i/you/they/it ~2 {stop}/stopped ~1 {TEXTING}/getting/sending/the
will/would/do/does/did/are_you_going_to/is_it_going_to ~1 you/it/they/this ~1 {stop} ~1 {TEXTING}/sending/the ~2 me/{TEXTS}/if
if i ~4 {stop}/unsubscribe/opt_out/cancel
what/what's happens/happen ~3 {stop}/unsubscribe/opt_out/cancel
can/could/do/may i ~1 opt_out/unsubscribe later/anytime/any_time/whenever
stop/quit/end {NIGHTS}
stop by/in/at/there/over/and/sign/signs/watch/using/paying/being/feeling/worrying/procrastinating/here_at/off/for/smoking/drinking/taking/driving/doing/wasting
bus/train/metro/next/last/my/the/a/that/each/every/from_my/truck stop
non stop/stop_work
end/ends of/at/in/early/around/on/by
quit my/a/the/that/last/working/because/smoking/drinking/in/on/over/school/at/when/after/before/and_then/last_week/there/cause/bc/cuz
cancel my/the/that/our appointment/appt/interview/call/callback/visit/meeting/cita/lease/card/phone_plan/class/shift/insurance/ride
cancel* ~1 mi/la/una/el ~1 cita/entrevista/llamada/visita/reunion/seguro/clase/turno/viaje
don't/do_not ~1 {TEXT}/call ~1 me ~1 {when} !all/ever/anymore/again
don't call/text me ~2 call/text/email/llamame/just_text/just_call
can't/can_not/unable_to/not_able_to/couldn't ~1 {TEXT}/stop
don't ~1 text ~1 {GOOD}
don't/didn't ~1 get/receive/got ~2 {TEXTS}/message
don't have/got ~2 {TEXTS}/texting/unlimited_texts
don't ~1 want ~3 {TEXTS} {when} !you/this/yall/here
{stop} {TEXTING} ~1 me {when}
{stop} sending ~1 me ~2 {JOBS}
{stop} sending ~1 me ~2 job !stuff/crap/shit/things/messages/texts
dejen/deje/dejar/deje ~1 de ~1 {TRABAJAR}
no ~1 me/nos ~2 {MANDEN}/llamen/llame/marquen/hablen ~2 !eso/esto {cuando} !{MENSAJES}
{ellos} ~2 {MANDEN} ~1
{ellos} ~2 no ~1 me ~1 dejan/deja/dejaba/dejaban ~1 en? paz/tranquilo/tranquila
donde/trabajo/jefe/patron/lugar/chamba ~3 me ~1 dejen/deje/dejan ~1 en? paz/tranquilo/tranquila
no {dejen} de ~1 {MANDEN}
no/nunca/por_que ~1 {quiten}/borren/cancelen ~1 mi/me
le/lo dije que ~3 {MANDEN}/dejara/dejaran
no me llego/llegan/llegaron/ha_llegado/han_llegado ~2 {MENSAJES}
si ~2 {dejen}/doy_de_baja/cancelo/quiero_parar ~2
no ~1 me ~1 molesta/molestaria/molestan ~1 que/recibir/trabajar/si/en_lo_absoluto
no se ~1 molesten
dejen/deje/dejar/deja/dejo/dejenme/dejeme/dejame ~1 un/el/algun/su mensaje/recado ~1
baja ~1 {LEAVE}
dar/dieron/di/me_dieron ~1 de baja ~1 {TRABAJOS}
alto/alta/baja ~1 y/de_estatura/demanda/medica
"""

# Enough of what? Where we asked something it may be enough of that.
UNASKED = """
^ ok?/no?/bueno?/please? basta/ya_basta/basta_ya/no_mas/ya_no_mas/no_more please?/gracias?/thanks?/por_favor? $
"""

UNCLEAR = """
^ ok?/okay?/no?/bueno?/please? no_more/no_mas/ya_no_mas/ya_no please?/gracias?/thanks?/por_favor? $
^ ok?/okay?/i_said?/please?/just?/hey?/no? enough/thats_enough/that's_enough/enough_already/enough_now/enough_is_enough/i've_had_enough/had_enough/i_had_enough ~1 $
^ ya?/okay? stop_it/stop_this/cut_it_out/knock_it_off/quit_it/give_it_a_rest/stop_already/shut_up/go_away/get_out/stop_that/lay_off/stop_bro/chill_out/back_off/stop_man/stop_doing_this/stop_doing_that/stop_this_please/leave_it/drop_it/forget_it_all ~1 $
^ not/no_longer/im_not/i'm_not/i_am_not interested thanks?/anymore?/sorry? $
^ i'm/im/i_am ~1 done ~1 $/with_this/with_you/here
^ i'm/im/i_am ~1 done with ~1 this/you/all_this ~1 $
^ don't/do_not/never ~1 call ~1 me $
^ don't/do_not bother ~1 $
^ too many/much {TEXTS} ~2
{DEMASIADOS} {MENSAJES} ~2
^ fuck_off/piss_off/buzz_off/get_lost/bug_off/screw_off ~1 $
^ {vete} ~2 $
^ you're/you_are/ur bothering/annoying me
^ i ~1 don't/do_not want ~1 this ~1 anymore? $
^ i ~1 don't/do_not want ~1 to? ~1 do this anymore ~1 $
^ stop/quit asking ~2 questions/stuff
^ stop/quit asking me? $
^ no more questions ~1 $
^ i want out ~1 $
^ quit it ~3
^ no stop ~1 $
^ me_estan/me_tienen hartando/harto/harta ~5
^ no quiero nada ~1 con ustedes ~1 $
^ no insistan ~1 $
^ {SPAN} ~1 $
^ why ~2 you/u/yall/y'all/you_guys ~2 {TEXTING}/text/message/contact me ~3
^ who/quien ~1 is/es/gave/dio/you ~3 {MYNUMBER} ~2
^ i/we ~1 didn't/did_not/never ~1 {SIGNUP} ~4
^ yo? ~1 no/nunca ~1 me? ~1 {ANOTE} ~3
^ ok?/no?/bueno? ya_basta/basta/basta_ya/ya_estuvo/ya_estuvo_bueno/parale/ya_parale/parenle/ya_parenle/ya_pare/callate/callense/ya_callate/suficiente/es_suficiente/ya_es_suficiente/ya_fue_suficiente/ya_estuvo_suave/ya_dejalo/ya_dejenlo/ya_dejenme/dejenme/ya_dejame/dejame/dejalo/dejenlo/ya_dejen/ya_estuvo_bien/hasta_aqui/ya_no_quiero/ya_no_quiero_nada/ya_no_quiero_esto/ya_no_quiero_saber_nada/ya_cansan/ya_me_cansaron/ya_me_tienen_harto/ya_me_tienen_harta/ya_me_hartaron/fuera/largo/vayanse/ya_bajale/no_molesten/no_molestes/no_sigan/no_sigas/ya_no_sigan ~1 $
^ ya? no ~1 me interesa/interesan gracias? $
^ no ~1 estoy interesado/interesada ~2 $
^ ya? no ~1 me ~1 llamen/llames/llame/hablen/hables/marquen/busquen $
^ {pq} ~2 me ~1 {MANDEN}/escriben/mandan/textean/molestan/contactan ~3
"""

CLASSES |= {
    "bodies": "bodies, blood, noise, heat, cold, dogs, kids, heights, smell, smells, dirt, lifting, stairs, it, that, nights, they, people, weekends",
    "SHIFTS": "nights, night shift, weekends, the night shift, days, sundays, mornings, the schedule, overtime, overnights, saturdays, graveyard",
    "yano": "ya no, yano, nunca, ya nunca, jamas, ni",
    "dejaran": "dejaran, dejara, dejen, paren, pararan, dejes, deje",
    "optout": "opt me out, optout me, opt-out please, i opt out, i want to opt out, take my name off, take my number off, remove my name, remove my number, lose this number, delete my contact, delete this number, remove this number",
    "vete": "vete a la chingada, vayanse a la chingada, vete a la verga, chinguen a su madre, chinga tu madre, vayase a la chingada, no chinguen, no jodan",
    "SPAN": "mute, silencio, pausa, no fastidien, no molesten mas",
    "CHECKING": "checking on me, checking in, asking me stuff, asking me things, following up, sending reminders",
    "CHECKING2": "check ins, check-ins, checkins, reminders, notifications, of your texts, of these texts, of these messages, of these",
    "reasons": "spam, costing me money, wrong number, my work phone, i found a job, not interested, dont need this",
    "REASONS": "only have prepaid, pay per text, pay for texts, have no minutes, already have a job, have a job now, have a job already, got a job, found a job, don't need this, am not interested, pay for each, get charged",
    "parar": "parar, paren, pare, detener, detengan, detenga, suspendan, suspender, cancelar, cancelen, terminen, cortar, eliminar, quitar, quiten, dejar de recibir, dejar de recibir los, no recibir, frenar, stop",
    "NIGHTS": "working, work, nights, overnights, my job, doing, driving, lifting, being, having, worrying, going, job hopping, now that, the cycle, renting",
    "GOOD": "good, well, much, often, fast, at work, while driving, back right away, very well, that good",
    "JOBS": "jobs, warehouse, openings, listings, links, driving, cleaning, night, spanish, english, the same, far, leads, offers",
    "TRABAJAR": "trabajar, fumar, tomar, estudiar, manejar, ir, cargar, cuidar, hacer, vender, pagar, buscar, limpiar, vivir, cocinar, salir, tener",
    "ellos": "ella, ellos, jefe, ex, patron, gente, cobradores, esposo, novio, familia, mi hijo, mi mama, hijos, la agencia, la compania",
    "LEAVE": "por maternidad, por enfermedad, por incapacidad, medica, california, la renta, el precio, de peso, de precio, demanda, temporada",
    "TRABAJOS": "del trabajo, del seguro, de la escuela, en el trabajo, del empleo, de medi-cal, del seguro social, del medi, del sindicato, en mi trabajo",
    "DEMASIADOS": "demasiados, muchisimos, tantos, muchos",
    "MYNUMBER": "my number, mi numero, this number, my phone, mi telefono, my info",
    "SIGNUP": "sign up for this, sign up, signed up, ask for this, ask for these, subscribe, asked for this, signed up for this, ask you to text, give you my number, agree to this, consent to this, request this, ask for these texts, sign up for texts, want this",
    "ANOTE": "anote, suscribi, apunte, pedi esto, inscribi, registre, pedi estos mensajes, pedi que me escribieran, pedi mensajes, pedi nada, autorice, di mi numero, suscribi a esto, di permiso",
    "pq": "por que, porque, pa que, para que, quien les dijo que, con que derecho",
}


_looked_at_often = lru_cache(maxsize=4)  # a message is looked at here a few times in its turn


@_looked_at_often
def keyword(text: str) -> Keyword | None:
    """The keyword that the whole message is; None for anything longer or other ("/start" with a payload included)."""
    if len(text) > _LONGEST:
        return None
    plain = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return _BY_WORD.get(" ".join(re.findall(r"\w+", plain.replace("_", " "))))


@_looked_at_often
def wording(text: str, question: str | None = None) -> Wording | None:
    """Whether a message asks in its own words for no more messages: surely, or so that we should pause and ask once.

    `question` is the one just asked: "no more" may answer it, and out of the blue can only be about our messages.
    """
    if keyword(text) == "stop":
        return "stop"
    clear = re.sub(r"(?i)st0p", "stop", text[:_LONGEST_WORDING])
    said_plainly = plain(clear)
    if keyword(said_plainly) == "stop":
        return "stop"
    said = read(said_plainly.replace("\n", ". "))
    rules = _rules()
    said = said.without(list(rules["keep"].find(said)))
    if rules["stop"].any(said) or (question is None and rules["unasked"].any(said)):
        return "stop"
    return "unclear" if rules["unclear"].any(said) else None


@cache
def _rules() -> dict[str, Rules]:
    return Rules.together({"keep": KEEP, "stop": STOP, "unasked": UNASKED, "unclear": UNCLEAR}, CLASSES)
