"""Safety rules: every kind of risk in both languages, and the idioms that are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nlu.contract import SAFETY
from nlu.safety import assess

RISKS: dict[str, list[str]] = {
    "crisis_self": [
        "honestly my family would be better off without me",
        "i just want to end it all",
        "i dont wanna be here anymore",
        "thinking about killing myself",
        "i got a bottle of pills and im ready",
        "whats the point of living",
        "i cant go on anymore",
        "i wish i could go to sleep and never wake up",
        "no one would even notice if i was gone",
        "i want 2 die",
        "im done with life",
        "sometimes i think about driving off a bridge",
        "been cutting myself again",
        "i feel like ending my life",
        "no quiero vivir",
        "me quiero morir",
        "ya no kiero vivir",
        "estoy pensando en quitarme la vida",
        "ya no le encuentro sentido a la vida",
        "todos estarian mejor sin mi",
        "quisiera no despertar mañana",
        "me voy a matar",
        "he pensado en tirarme del puente",
        "kiero desaparecer para siempre",
        "para que sigo vivo",
        "ya no aguanto vivir asi",
        "prefiero estar muerto",
    ],
    "crisis_other": [
        "my best friend says she wants to die",
        "my son is suicidal what do i do",
        "he told me hes going to kill himself",
        "my daughter took pills and says she doesnt want to live",
        "mi hijo se quiere matar",
        "mi amiga dice que ya no quiere vivir",
        "mi hermano intentó suicidarse",
    ],
    "violence_at_home": [
        "he hits me",
        "my husband beat me last night",
        "mi esposo me pega",
        "mi pareja me amenaza con matarme",
        "im scared to go home my bf gets violent",
        "my ex is stalking me",
        "mi marido me golpea cuando toma",
        "my wife throws things and punches me",
        "i left because he was abusive and i need work fast",
        "el papa de mis hijos me tiene amenazada",
        "mi novio me ahorcó anoche",
        "he said he would kill me if i leave",
    ],
    "medical_emergency": [
        "i think im having a heart attack",
        "cant breathe chest pain",
        "my friend overdosed",
        "i took too many pills",
        "mi papa se desmayo y no despierta",
        "me duele mucho el pecho y no puedo respirar",
        "mi hijo no respira",
        "somebody here is bleeding a lot",
        "creo que me esta dando un infarto",
        "me tomé todas las pastillas",
        "she passed out and wont wake up",
    ],
    "threat": [
        "he said he'd shoot me at work",
        "voy a matar a mi jefe",
        "i'm going to kill my boss",
        "im gonna shoot that place up",
        "my coworker threatened to stab me",
        "mi jefe me pegó",
        "me amenazaron de muerte en el trabajo",
        "le voy a partir la madre al mayordomo",
        "i swear im bringing a gun tomorrow",
        "my supervisor pushed me and hit me",
        "un compañero me sacó un cuchillo",
        "voy a quemar ese lugar",
    ],
}
HARMLESS: list[str] = [
    "this job hunt is killing me",
    "estoy muerto de cansancio",
    "im dying to work",
    "killed it at the interview",
    "i could kill for a coffee",
    "me muero de hambre",
    "shoot me a text",
    "dead tired",
    "my feet are killing me after 10 hours",
    "my boss is gonna kill me if im late",
    "mi jefa me va a matar si llego tarde",
    "i hurt myself lifting boxes at my last job",
    "cut myself with a box cutter at work",
    "me corté en la cocina",
    "worked to death at that place",
    "bored to death at the desk",
    "im broke as hell",
    "me mataba trabajando por 12 la hora",
    "hit me up when you find something",
    "that job was hell",
    "i need a job or im going to lose my apartment",
    "i worked at a funeral home",
    "i used to be in the army and know how to use a gun",
    "guard card with firearm permit",
    "i worked at a slaughterhouse killing chickens",
    "trabajé en un matadero",
    "matar el tiempo",
    "my phone is dying",
    "im done with that job",
    "tired of this life working nights",
    "i'd die to work at disneyland",
    "se me murió el carro",
    "my dad died last year and i had to stop working",
    "mi esposo murió y ahora necesito trabajar",
    "my mom passed away",
    "i have asthma cant be around dust",
    "no puedo respirar con el polvo del cemento",
    "i had a stroke two years ago so my left side is weak",
    "me dio un infarto hace dos años y no puedo cargar",
    "my ex husband watches the kids",
    "mi esposo me pega unos gritos para que me apure",
    "my husband hurt his back",
    "my husband hit a pole with our car",
    "he hit me up about a job",
    "my kids beat me home from school",
    "call me after 3 i can't go past 6",
    "i can't go on mondays",
    "i don't want to be here past 6",
    "no quiero vivir lejos del trabajo",
    "no quiero vivir en un shelter",
    "quiero cambiar de vida",
    "quiero salir adelante",
    "ya no quiero trabajar de noche",
    "estoy cansada de vivir de renta",
    "want to be a suicide prevention counselor",
    "i was a crisis counselor",
    "first aid and cpr certified",
    "quiero matar dos pajaros de un tiro",
    "cat got run over",
    "my back is shot",
    "i got shot down at the interview",
    "deadline for applying?",
    "they fired me",
    "me corrieron y me gritaron",
    "jump on the bus by the bridge",
    "i can walk to the train",
    "take the train downtown",
    "i take pills for my blood pressure",
    "tomo pastillas para la presion",
    "they threatened to fire me",
    "me amenazaron con correrme si no trabajaba domingos",
    "i burned my hand in the kitchen",
    "whats the point of training if theres no jobs",
    "no point in going back to school",
    "no le veo caso a estudiar",
    "nothing to lose",
    "my uncle drives a hearse",
    "i want to end my lease",
    "how do i end this chat",
    "i'd rather die than go back to mcdonalds",
    "no tengo ganas de trabajar en cocina",
    "el calor me mata",
    "mi jefe me trae muerto",
    "i almost died of embarrassment",
    "i want to disappear from the mailing list",
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in RISKS.items() for text in texts])
def test_risk_is_heard(kind: str, text: str) -> None:
    assert assess(text) == kind


@pytest.mark.parametrize("kind", SAFETY)
def test_shouting_and_missing_accents_change_nothing(kind: str) -> None:
    assert all(assess(text.upper()) == kind for text in RISKS[kind])


@pytest.mark.parametrize("text", HARMLESS)
def test_idioms_and_job_talk_are_no_alarm(text: str) -> None:
    assert assess(text) is None


@pytest.mark.parametrize("name", ["dev_en.jsonl", "dev_es.jsonl"])
def test_the_development_set_agrees(name: str) -> None:
    lines = (Path(__file__).resolve().parents[3] / "nlu" / "eval" / name).read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    wrong = [case["id"] for case in cases if assess(case["text"]) != case["expected"]["safety"]]
    assert wrong == []
