"""Misspellings and SMS forms of the words of danger, which the common word lists do not hold."""

from __future__ import annotations

import re

_FORMS: dict[str, str] = {
    "kill": "kil kyll kll", "killing": "kiling killin kilin kiling", "killed": "kiled", "myself": "mysef myslf mself meself mysself", "hurt": "hirt hrt", "hurting": "hurtin hurtting",
    "die": "dye dai", "dying": "dieing dyin", "dead": "ded", "suicide": "suiside sucide suicde suacide suicied suicid sewerslide", "suicidal": "sucidal suisidal suicidle sucidial suicdal",
    "live": "liv", "living": "livin", "life": "lyfe lif", "wake": "wak", "anymore": "nomore anymor anymo animore nemore", "going to": "gona gunna goin2 gonna", "about to": "bout2 finna", "want to": "wana wanna wunna wnt2",
    "want": "wnt wan", "with": "wit wth", "without": "witout w/o widout", "tonight": "tonite 2nite 2night tnite", "today": "2day", "pills": "pillz pils", "breathe": "breth brethe breath breeth", "breathing": "brething breathin brethin breating",
    "chest": "chst chets", "heart": "hart haert", "attack": "atack attak atak", "bleeding": "bleding bleedin bleedng", "unconscious": "unconsious unconcious unconscius", "overdosed": "overdosd overdoced", "overdose": "overdoes", "ambulance": "ambulence amublance ambulans ambulanse",
    "seizure": "siezure seizur seisure", "husband": "husbend husban hubby hubsand hisband", "boyfriend": "boyfrend boyfren boyfrnd byfriend bofriend", "girlfriend": "girlfrend gf", "beats": "beets", "hits": "hitz", "hitting": "hiting hittin", "threatened": "threatend thretened threatned threaten'd", "threatening": "threatning thretening",
    "scared": "scard skared", "afraid": "afrade afriad", "shoot": "shot2 shoott", "because": "becuse", "abusive": "abussive abusiv abuseive", "someone": "somone sum1 some1 somebdy", "reason": "reson resin4", "nobody": "nobdy nobudy", "better": "beter bettr", "off": "offf",
    "matar": "mtar matr", "matarme": "matrme", "morir": "moir morrir murir morr", "muero": "muro2", "vivir": "bivir vivr bibir vibir", "vida": "bida", "suicidarme": "suisidarme sucidarme suicidrme", "suicidio": "suisidio sucidio", "quiero": "kiero qiero quero kero qero", "quitarme": "kitarme qitarme", "pegar": "pegr", "pega": "peg",
    "golpea": "golpia golpeya", "golpeo": "golpio", "desmayo": "desmallo", "desmayado": "desmallado", "desmayada": "desmallada", "respirar": "rrespirar respirr rspirar respiar", "respira": "rrespira", "pecho": "pexo", "sangre": "sangr zangre", "sangrando": "zangrando sangrndo", "ambulancia": "anbulancia ambulansia anbulansia ambulanza",
    "infarto": "imfarto enfarto", "sobredosis": "sobredocis sobre2dosis", "amenazo": "amenaso amenaz0 amenszo", "amenaza": "amenasa", "amenazaron": "amenasaron", "violencia": "biolencia violensia", "esposo": "espozo esposso", "marido": "marrido", "miedo": "mied", "golpes": "golpez", "despierta": "despirta dispierta despiertra",
    "desaparecer": "desapareser desaparecr", "dano": "danio", "hacerme": "aserme hacrme aserm", "pastillas": "pastiyas pastilas", "ahorcarme": "aorcarme horcarme", "muerto": "muertto", "mejor": "megor mjor", "sentido": "centido", "aguanto": "awanto aguant", "voy a": "boy'a vy", "ganas": "gnas", "quisiera": "kisiera qisiera",
    "no": "nou", "ya": "lla", "jefe": "gefe jeefe", "pistola": "pixtola pistla", "casa": "caza", "nadie": "nadien naiden nadi", "extranaria": "estranaria", "hijo": "ijo", "hijos": "ijos",
    "don't": "dnt dont donot", "can't": "cnt cant", "won't": "wont", "doesn't": "dosent dosnt doesnt dnt2", "isn't": "isnt", "is not": "aint", "right now": "rn", "unalive": "unaliv un-alive", "self harm": "selfharm self-harm", "being": "bein beeing", "que": "ke qe", "going": "goin", "thinking": "thinkin thinkn", "feel": "feal", "ending": "endin",
    "nothing": "nothin nuthin nuffin", "trying": "tryin tryna", "cutting": "cuttin cuting", "jumping": "jumpin", "taking": "takin", "choking": "chokin choaking", "shooting": "shootin", "beating": "beatin", "god": "gawd", "everyone": "every1 evry1 everyon", "everybody": "evrybody evribody", "burden": "burdin burdon",
}
_BY_FORM = {form: word for word, forms in _FORMS.items() for form in forms.split()}
_TOKEN = re.compile(r"[\w'/-]+")
_TO = re.compile(r"\b(want|wants|wanted|going|need|have|ready|try|trying|about|used|like|here|tried|plan|planning|threatened) 2 (?=[a-z])")


def respell(plain: str) -> str:
    """The plain text with known misspellings of danger words set right."""
    if not _BY_FORM.keys().isdisjoint(_TOKEN.findall(plain)):
        plain = _TOKEN.sub(lambda match: _BY_FORM.get(match[0], match[0]), plain)
    return _TO.sub(r"\1 to ", plain)
