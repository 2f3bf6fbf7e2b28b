"""Finds texts that tell everyone to do without a blood thinner, in French and English.

A sentence that names one and forbids, stops or puts off something is held to speak of it, unless it says to keep it
(“never stop”), speaks of something else in between (“no alcohol if you take …”), or makes the exception of whoever was
prescribed it.  Whoever is alarmed without a reason adds that exception, which harms nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kiosk.content.pieces import language_of
from kiosk.content.units import EN, FR

_DRUGS = (
    r"aspirine?s?|asa|aas|ac[ée]tylsalicyli\w+|asaphen|entrophen|novasen|rivasa|lowprin|ecotrin|bufferin|anacin"
    r"|aggrenox|dipyridamole?|clopidogrel|plavix|prasugrel|effient|ticagr[ée]lor|brilinta|ticlopidine?"
    r"|warfarine?|coumadin|ac[ée]nocoumarol|sintrom|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|pradaxa"
    r"|[ée]doxaban|lixiana|h[ée]parine?s?|[ée]noxaparine?|lovenox|dalt[ée]parine?|fragmin|tinzaparine?|innohep"
    r"|nadroparine?|fraxiparine?|fondaparinux|arixtra"
)
_SORTS = (
    r"blood[- ]thinn\w+|anti-?coagul\w+|anti-?plaquettaires?|anti-?agr[ée]gants?|anti-?platelets?|anti-?thromboti\w+"
    r"|anti-?clotting|antivitamines? k|(?:thin|thins|thinning|thinner for) (?:the |your )?blood"
    r"|(?:éclairci|fluidifi|amincis?)\w* (?:le |du |votre )?sang\w*"
)
_THINNERS = rf"\b(?:{_DRUGS}|{_SORTS})\b"
THINNERS, _IN_SMALL_LETTERS = re.compile(_THINNERS, re.IGNORECASE), re.compile(_THINNERS)
"""The second one is for texts in small letters, which it looks through in a third of the time."""
UNLESS = {FR: "sauf si on vous l’a prescrit", EN: "unless prescribed"}
"""What to add, in the language of the text."""
_STOPS = {
    FR: r"arr[êe]t|cess|suspend|suspens|interromp|interrupt|saut|oubli|chang|modif|doubl|abandonn",
    EN: r"stop|ceas|discontinu|skip|interrupt|hold|quit|miss|chang|forget|paus|doubl|worr",
}
KEPT = "⁂"
"""Stands for what was said to be kept."""
_KEPT = {
    # "never stop", and so what is said of a thinner is to keep it
    FR: r"(?:\bn'|\bne (?:\w+ |\w+')?|\bsans |\bjamais |\b(?:besoin|inutile|raison|pas nécessaire) (?:de |d'))"
    rf"(?:pas |jamais |rien )?(?:{_STOPS[FR]}|évit)\w*(?: (?:pas|jamais|plus|rien|aucun\w*))?"
    rf"|\baucun\w* (?:{_STOPS[FR]})\w*|\b(?:pas|jamais) (?:à |être |l'|le |la |les )?(?:{_STOPS[FR]})\w*",
    EN: r"\b(?:do not|don't|never|not|no need to|no reason to|without|cannot|won't|doesn't|no)"
    rf" (?:\w+ ){{0,2}}(?:be )?(?:{_STOPS[EN]}|avoid)\w*",
}
_NAMED = rf"(?=(?:(?:any|the|your|taking|daily|baby|de|des|la|le|les|vos|votre) |[dl]')*(?:{_DRUGS}|{_SORTS})\b)"
"""A thinner that comes right behind."""
_FORBIDS = {
    FR: r"\bévite\w*|\barr[êe]t\w*|\bcess(?:e[rz]?|ation)\b|\bsuspend\w*|\binterromp\w*|\babst[ei]\w*|\baucun\w*"
    r"|\bproscri\w*|\bbanni\w*|\bélimin\w*|\brenonc\w*|\bretire[rz]\b|\bsaute[rz]\b"
    r"|\bde côté\b|\babandonne[rz]\b|\bremplace[rz]\b|\bmett\w+\b(?= .*\ben pause\b)"
    r"|\b(?:laisse|lâche)[rz]\b"
    r"|\bdiminue[rz]\b|\brédui(?:re|sez)\b|\blimite[rz]\b|\bdéconseill\w*"
    r"|\binterdi\w*|\bz[ée]ro\b|\boubliez\b|\battend(?:ez|re)\b|\bpassez-vous\b"
    r"|\b(?:pas|jamais|plus) (?:d'|de )|\bni (?:d'|de )?|\bnon (?:à\b|aux?\b)"
    rf"|\b(?:sans|pas|non|plutôt que|au lieu) {_NAMED}"
    r"|\bn(?:e |')(?:[\w-]+ |\w+'){1,2}(?:pas|jamais|plus|rien)\b|\bne (?:pas|jamais|plus|rien)\b",
    EN: r"\bavoid\w*|\bstop\w*|\bceas\w*|\bdiscontinu\w*|\bhold (?:off )?|\bwithhold\w*|\bsuspend\w*|\bquit\b|\bno\b"
    r"|\bskip\w*|\bpaus(?:e|ing)\b|\binterrupt\w*|\brefrain\w*|\babstain\w*|\b(?:stay|keep) (?:away|off)\b|\bneither\b"
    r"|\b(?:go|do) without\b|\b(?:cut|leave|leaving|cutting) (?:out|back|down|off)\b|\bput\b(?= .*\bon hold\b)"
    r"|\b(?:limit|reduce|omit|eliminate|prohibit|forbid|wait)\b"
    r""
    r"|\b(?:zero|forget about|give up|lay off|drop your|steer clear|replace|switch from|nothing with"
    r"|nothing containing|(?:advise|recommend) against)\b"
    rf"|\b(?:without|not|instead of|rather than) {_NAMED}"
    r"|\b(?:do not|don't|never|must not|mustn't|should not|shouldn't|cannot|can't|may not|not to)\b",
}
_ELSEWHERE = {
    # after these, the sentence is about something else
    FR: r"\b(?:si(?! possible)|s'|quand|lorsque|mais|car|dites|parlez|demandez|appelez|avec|tant que|pendant que|parce"
    r"|puisque|même|continuez|gardez|prenez|à cause|besoin|raison|risque)\b|⁂|\w+ \w+[^:]*:",
    EN: r"\b(?:if(?! possible)|when|while|but|because|tell|ask|call|with|even|continue|keep(?! away| off)|need|due"
    r"|caused|forget|reason|risk|are on|you (?:take|use)"
    r"|on(?= (?:a|an|the|your|blood|anti)\b)|on(?= \S+$))\b|⁂|\w+ \w+[^:]*:",
}
_IT = {
    # the sentence speaks of the thinner, or the next one does: "Do you take aspirin? Stop it"
    FR: r"\b(?:évite|arr[êe]te|cesse|suspende|interrompe|proscrive|retire|laisse)[rz]?-(?:l[ae]|les|en)\b"
    r"|\bn'en (?:pren|utilis|donn)\w* (?:pas|jamais|plus|aucun\w*)\b"
    r"|\b(?:ne|n') ?(?:l[ae] |les |l')(?:pren|utilis)\w* (?:pas|plus)",
    EN: r"\b(?:stop|avoid|hold|skip|pause|discontinue|quit)(?: taking| using)? (?:it|them|these|those|both)\b"
    r"|\b(?:do not|don't|never)(?: take| use| have) (?:it|them|these|those|any|either)\b",
}
_FORBIDDEN = {
    # behind the name: "aspirin is to be avoided"
    FR: r"[^.;]{0,40}?\b(?:à (?:éviter|cesser|arrêter|suspendre|proscrire|bannir|limiter)|évité\w*|interdit\w*"
    r"|arr[êe]té\w*|cessé\w*|interrompu\w*|suspendu\w*|proscrit\w*"
    r"|déconseill\w*|contre-indiqu\w*|n'est pas(?= *$| une bonne)"
    r"|pas (?:permi|recommand|autoris|conseill|indiqu|pour vous|être (?:pri|utilis))\w*|pas être pri\w*)",
    EN: r"[^.;]{0,40}?\b(?:avoided|stopped|forbidden|held|withheld|paused|discontinued|prohibited|banned"
    r"|contraindicated|discouraged|on hold|off[- ]limits|not (?:allowed|permitted|recommended|advised|an option|a good)"
    r"|not be (?:taken|used|given)|(?:is|are) not(?= *$))|-free\b",
}
_TOLD = {
    # right behind it: "aspirin: none", "if you take aspirin, stop"
    FR: r"\s*[:,] ?(?:non|pas|aucune?|jamais|(?:arr[êe]te|évite|cesse)[rz]?)(?= *$| pendant| \d| avant)",
    EN: r"\s*[:,] ?(?:(?:no|none|not|never|stop|avoid)(?= *$| for| \d| before| until)|do not take\b)",
}
_CONDITION = {
    FR: r"\b(?:si|s'|quand|lorsque)\b[^,:;]*$",
    EN: r"\b(?:if|when|while|whenever)\b[^,:;]*$",
}
"""Before the name: "if you take aspirin, ..."; what is avoided or forbidden then may be something else."""
_EXCEPTED = {
    FR: r"\b(?:sauf|à moins|hormis|excepté)\b[^.;]*\b"
    r"(?:prescri|ordonn|médec|médic|infirmi|pharmacien|professionnel|avis|clinique)"
    r"|\b(?:non|pas)(?: été)? prescri|\bsans (?:ordonnance|prescription)|\bvente libre"
    r"|\bsans (?:l'avis|l'accord|avis|nous|en parler|nous en|consulter|demander|qu'on|que votre)"
    r"|prescri[^.;]*\b(?:continue|garde|n'arr[êe]te|ne cesse)|\b(?:continue|garde|n'arr[êe]te|ne cesse)[^.;]*prescri",
    EN: r"\b(?:unless|except|other than)\b[^.;]*"
    r"\b(?:prescri|doctor|physician|clinician|nurse|pharmacist|told|clinic|medical|directed|instructed|advised)"
    r"|\b(?:not|non|un)[ -]?prescri|\bwithout (?:a )?prescription|\bover[- ]the[- ]counter"
    r"|\bwithout (?:asking|talking|speaking|consulting|checking|medical advice|(?:your|a|our) \w+'s)"
    r"|prescri[^.;]*\b(?:continue|keep|do not stop|never stop)|\b(?:continue|keep|not stop|never stop)[^.;]*prescri",
}
_EXCEPTS_BEFORE = re.compile(r"\s*(?:\()?(?:si|s'il|sauf|exception|à moins|if|unless|except)\b", re.IGNORECASE)
"""How a sentence begins that makes the exception of the one before it."""
_MEANWHILE = {
    FR: r"\b(?:si|quand|lorsque|pendant que|tant que|en même temps)\b|\b(?:avec|sous) (?:vos|votre|un|des|l'|la )",
    EN: r"\b(?:if|when|while|together with|on)\b|\bwith (?:your|a|an)\b",
}
"""In what is avoided, before the name: "alcohol, if you take aspirin" stops no aspirin."""


@lru_cache(maxsize=4096)
def stopped_thinner(said: str, tag: str, *, is_avoided: bool) -> str:
    """Return the blood thinner that a text tells everyone to do without; "" where it tells so of none.

    Args:
        said: the text.
        tag: its language.
        is_avoided: whether it names something to avoid, as the thing of such a rule does.

    """
    language = language_of(tag)
    if language not in UNLESS or not _IN_SMALL_LETTERS.search(said.lower()):
        return ""
    text = " ".join(said.replace("’", "'").split())
    sentences = re.split(r"[.!?;](?=\s|$)", text)
    named: re.Match[str] | None = None
    for sentence, following in zip(sentences, [*sentences[1:], ""], strict=True):
        with_exception = f"{sentence} {following if _EXCEPTS_BEFORE.match(following) else ''}"
        before, named = named, THINNERS.search(sentence)
        if re.search(_EXCEPTED[language], with_exception, re.IGNORECASE):
            named = None
            continue
        found = _avoided(sentence, language) if is_avoided else _forbidden(sentence, language, before)
        if found:
            return found[0]
    return ""


def _avoided(sentence: str, language: str) -> re.Match[str] | None:
    """Return the thinner that is named as a thing to avoid; to avoid stopping one is to keep it."""
    thinner = THINNERS.search(sentence)
    if thinner is None or re.search(rf"\b(?:{_STOPS[language]})", sentence, re.IGNORECASE):
        return None
    return None if re.search(_MEANWHILE[language], sentence[: thinner.start()], re.IGNORECASE) else thinner


def _forbidden(said: str, language: str, before: re.Match[str] | None) -> re.Match[str] | None:
    """Return the thinner that a sentence forbids, or "it" where the sentence before named one."""
    sentence = re.sub(_KEPT[language], f" {KEPT} ", said, flags=re.IGNORECASE)
    thinners = [*THINNERS.finditer(sentence)]
    it = re.search(_IT[language], sentence, re.IGNORECASE)
    if it and thinners and it.start() > thinners[0].start():
        return thinners[0]
    if it and not thinners and before:
        return before
    forbids = [found.end() for found in re.finditer(_FORBIDS[language], sentence, re.IGNORECASE)]
    for thinner in thinners:
        between = [sentence[end : thinner.start()] for end in forbids if end <= thinner.start()]
        if any(not re.search(_ELSEWHERE[language], each, re.IGNORECASE) for each in between):
            return thinner
        after = sentence[thinner.end() :]
        is_condition = re.search(_CONDITION[language], sentence[: thinner.start()], re.IGNORECASE)
        clause = after.partition(",")[0] if is_condition else after
        if re.match(_FORBIDDEN[language], clause, re.IGNORECASE) or re.match(_TOLD[language], after, re.IGNORECASE):
            return thinner
    return None
