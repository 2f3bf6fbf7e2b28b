"""What a text says of medicines: blood thinners that are stopped, and too much acetaminophen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.content import harm, medicines
from kiosk.content.acetaminophen import acetaminophen
from kiosk.content.model import EndIs, Line, Rule, Stance
from kiosk.content.thinners import stopped_thinner
from kiosk.content.times import Moment, Wait
from kiosk.i18n import ENGLISH, FRENCH, Text
from tests.content.test_harm import found, rule, shipped

# -- blood thinners ---------------------------------------------------------------------------

KEEPS = [
    ("Continuez votre aspirine.", FRENCH),
    ("N’arrêtez jamais vos anticoagulants.", FRENCH),
    ("Ne cessez pas l’aspirine sans nous en parler.", FRENCH),
    ("Prenez-vous des anticoagulants ? Dites-le-nous.", FRENCH),
    ("Si vous prenez de l’aspirine, les bleus sont plus gros.", FRENCH),
    ("Évitez de vous cogner si vous prenez un anticoagulant.", FRENCH),
    ("Pas d’aspirine, sauf si on vous l’a prescrite.", FRENCH),
    ("Évitez l’aspirine, à moins que votre médecin vous l’ait prescrite.", FRENCH),
    ("Il n’est pas nécessaire d’arrêter l’aspirine.", FRENCH),
    ("Il n’y a pas de raison d’arrêter la warfarine.", FRENCH),
    ("Évitez l’aspirine en vente libre.", FRENCH),
    ("L’aspirine ne doit pas être arrêtée.", FRENCH),
    ("Ne prenez pas d’ibuprofène avec vos anticoagulants.", FRENCH),
    ("Évitez l’alcool. Continuez vos anticoagulants.", FRENCH),
    ("Pas de sport pendant 3 jours ; gardez votre Eliquis comme d’habitude.", FRENCH),
    ("Évitez le soleil, et continuez l’aspirine prescrite.", FRENCH),
    ("Demandez à votre médecin quand reprendre le Plavix.", FRENCH),
    ("Keep taking your blood thinners.", ENGLISH),
    ("Never stop your aspirin without talking to us.", ENGLISH),
    ("Do not stop taking aspirin.", ENGLISH),
    ("You do not need to stop your blood thinners.", ENGLISH),
    ("There is no need to stop aspirin.", ENGLISH),
    ("If you take aspirin, bruises are bigger.", ENGLISH),
    ("Avoid contact sports while you are on blood thinners.", ENGLISH),
    ("No aspirin for 7 days, unless prescribed.", ENGLISH),
    ("Do not take aspirin unless your doctor told you to.", ENGLISH),
    ("Avoid over-the-counter aspirin.", ENGLISH),
    ("Warfarin must not be stopped.", ENGLISH),
    ("Do not take ibuprofen with your blood thinner.", ENGLISH),
    ("Avoid alcohol. Keep taking your ASA.", ENGLISH),
    ("Tell us if you take an anticoagulant. Do not drive.", ENGLISH),
    ("Do not forget to take your aspirin.", ENGLISH),
    ("No swimming for a week. Aspirin can make bruises bigger.", ENGLISH),
    ("Are you allergic to aspirin? Do not use this cream.", ENGLISH),
    ("Prenez votre aspirine comme d’habitude.", FRENCH),
    ("Poursuivez vos anticoagulants.", FRENCH),
    ("Ne changez rien à vos anticoagulants.", FRENCH),
    ("N’oubliez pas votre Eliquis.", FRENCH),
    ("Vous n’avez pas à cesser l’aspirine.", FRENCH),
    ("Évitez l’alcool si vous prenez de la warfarine.", FRENCH),
    ("Pas d’aspirine sans l’avis de votre médecin.", FRENCH),
    ("Ne prenez pas d’aspirine sans en parler à votre médecin", FRENCH),
    ("Ne prenez pas d’aspirine, sauf avis contraire de votre médecin", FRENCH),
    ("Ne cessez jamais un anticoagulant de vous-même.", FRENCH),
    ("Vous prenez un anticoagulant : le saignement peut durer plus longtemps.", FRENCH),
    ("Si vous prenez un anticoagulant, n’arrêtez pas de le prendre.", FRENCH),
    ("N’arrêtez ni l’aspirine ni les anticoagulants prescrits.", FRENCH),
    ("L’aspirine prescrite par votre médecin se continue.", FRENCH),
    ("Si on vous a prescrit de l’aspirine, continuez.", FRENCH),
    ("Je prends des anticoagulants", FRENCH),
    ("anticoagulants", FRENCH),
    ("Saignement qui ne cesse pas, sous anticoagulant", FRENCH),
    ("Le saignement ne s’arrête pas et vous prenez un anticoagulant", FRENCH),
    ("Allergie à l’aspirine", FRENCH),
    ("Évitez l’aspirine à moins d’indication médicale.", FRENCH),
    ("Évitez l’aspirine, sauf prescription.", FRENCH),
    ("Ne prenez pas d’aspirine (à moins d’une ordonnance).", FRENCH),
    ("Pas d’aspirine, sauf si prescrite", FRENCH),
    ("Saignement qui n’arrête pas (surtout si vous prenez de l’aspirine)", FRENCH),
    ("Ne vous inquiétez pas si vous prenez de l’aspirine : les bleus partent.", FRENCH),
    ("No change to your blood thinners.", ENGLISH),
    ("Do not change your blood thinner dose.", ENGLISH),
    ("Do not skip your Eliquis.", ENGLISH),
    ("Avoid bumps while taking warfarin.", ENGLISH),
    ("Bleeding that does not stop, on blood thinners", ENGLISH),
    ("Bleeding that won't stop when you take aspirin", ENGLISH),
    ("Do not take aspirin without asking your doctor.", ENGLISH),
    ("No aspirin unless your doctor prescribed it.", ENGLISH),
    ("Avoid aspirin unless medically necessary", ENGLISH),
    ("I take blood thinners", ENGLISH),
    ("You can keep taking aspirin.", ENGLISH),
    ("Take your aspirin as usual.", ENGLISH),
    ("Continue aspirin; stop ibuprofen.", ENGLISH),
    ("Stop ibuprofen, but continue aspirin.", ENGLISH),
    ("Stop smoking and keep your blood thinners", ENGLISH),
    ("Blood thinners: do not stop them.", ENGLISH),
    ("Blood thinners: never stop them on your own", ENGLISH),
    ("Anticoagulants : ne les arrêtez pas.", FRENCH),
    ("Anticoagulants : continuez.", FRENCH),
    ("Apply pressure without stopping for 10 minutes, above all if you take aspirin", ENGLISH),
    ("If bleeding does not stop and you take a blood thinner, call 911", ENGLISH),
    ("Avoid aspirin except as directed by your doctor", ENGLISH),
    ("Stop the bleeding: press 10 minutes, 20 if you take aspirin", ENGLISH),
    ("Avoid aspirin unless it is prescribed for your heart", ENGLISH),
    ("Prenez vos médicaments, aspirine comprise, sans interruption", FRENCH),
    ("If you take blood thinners, avoid alcohol.", ENGLISH),
    ("Si vous prenez des anticoagulants, évitez l’alcool.", FRENCH),
    ("Si vous prenez de l’aspirine, l’alcool est interdit.", FRENCH),
    ("If you take aspirin, alcohol is forbidden.", ENGLISH),
    ("Si vous prenez un anticoagulant, ne vous rasez pas pendant 2 jours.", FRENCH),
    ("Vous prenez un anticoagulant ? Ne massez pas la zone.", FRENCH),
    ("On blood thinners? Do not massage the area.", ENGLISH),
    ("Do you take blood thinners? Avoid bumps for a week.", ENGLISH),
    ("Prenez-vous de l’aspirine ? Évitez les chocs.", FRENCH),
    (
        "Bleeding that does not stop after 20 minutes of pressure. If you take blood thinners, after 10 minutes.",
        ENGLISH,
    ),
    ("Un saignement qui ne s’arrête pas après 20 minutes, ou 10 minutes sous anticoagulant", FRENCH),
    ("Continuez vos médicaments habituels, même l’aspirine.", FRENCH),
    ("Continue all your usual medicines, including aspirin.", ENGLISH),
    ("Do not worry: aspirin can be continued.", ENGLISH),
    ("Keep taking aspirin if a doctor prescribed it.", ENGLISH),
    ("Les anticoagulants ne doivent pas être arrêtés.", FRENCH),
    ("Votre anticoagulant ne doit jamais être cessé sans avis.", FRENCH),
    ("Aspirin should not be stopped.", ENGLISH),
    ("Blood thinners must never be skipped.", ENGLISH),
    ("Avoid falls. You take a blood thinner.", ENGLISH),
    ("Never double your blood thinner dose.", ENGLISH),
    ("Ne doublez pas votre dose d’anticoagulant.", FRENCH),
    ("Take your blood thinner at the usual time; do not double it.", ENGLISH),
    ("Resume your usual blood thinner today.", ENGLISH),
    ("Reprenez votre anticoagulant comme d’habitude.", FRENCH),
    ("Vous pouvez prendre votre aspirine habituelle.", FRENCH),
    ("No need to worry about aspirin.", ENGLISH),
    ("Bruises last longer with aspirin and blood thinners. This is not dangerous.", ENGLISH),
    ("Les bleus durent plus longtemps avec l’aspirine. Ce n’est pas dangereux.", FRENCH),
    ("Aucun changement à vos anticoagulants", FRENCH),
    ("Ne modifiez pas votre dose de Coumadin.", FRENCH),
    ("Do not stop or change your warfarin.", ENGLISH),
    ("Évitez l’ibuprofène avec vos anticoagulants.", FRENCH),
    ("Evitez le Motrin si vous êtes sous Xarelto", FRENCH),
    ("Avoid Motrin if you are on Xarelto", ENGLISH),
    ("People on warfarin: no changes.", ENGLISH),
    ("Patients taking aspirin bruise more. Avoid sports for 2 days.", ENGLISH),
    ("Les personnes sous anticoagulants saignent plus. Évitez le sport 2 jours.", FRENCH),
    ("Vous êtes allergique à l’aspirine : pas de cette crème.", FRENCH),
    ("Vos anticoagulants : aucun arrêt.", FRENCH),
    ("Continuez l’aspirine, évitez l’ibuprofène.", FRENCH),
    ("Évitez l’ibuprofène et continuez l’aspirine.", FRENCH),
    ("Prenez votre Eliquis à l’heure habituelle.", FRENCH),
    ("L’aspirine peut allonger le saignement : appuyez 20 minutes.", FRENCH),
    ("Sous anticoagulant, appuyez 20 minutes sans relâcher.", FRENCH),
    ("N’interrompez pas votre traitement anticoagulant.", FRENCH),
    ("Ne sautez aucune dose de Xarelto.", FRENCH),
    ("Keep on with your aspirin; no ibuprofen.", ENGLISH),
    ("You do not have to stop aspirin.", ENGLISH),
    ("Stay on your blood thinner.", ENGLISH),
    ("Do not miss a dose of your blood thinner.", ENGLISH),
    ("If you use aspirin, press for 20 minutes without lifting.", ENGLISH),
    ("People who take aspirin should not worry about bruises.", ENGLISH),
    ("No ibuprofen. Aspirin prescribed by a doctor is fine.", ENGLISH),
    ("Bleeding may not stop quickly if you take aspirin.", ENGLISH),
    ("Avoid bruising: you take blood thinners.", ENGLISH),
    ("Tell us if you take blood thinners; do not stop them.", ENGLISH),
]
STOPS = [
    ("Pas d’aspirine pendant 7 jours.", FRENCH),
    ("Évitez l’aspirine et l’ibuprofène.", FRENCH),
    ("Ne prenez pas d’aspirine.", FRENCH),
    ("Ne prenez jamais d’anti-inflammatoires (ibuprofène, aspirine).", FRENCH),
    ("Arrêtez vos anticoagulants 3 jours avant.", FRENCH),
    ("Cessez la warfarine.", FRENCH),
    ("À éviter : alcool, aspirine, oméga-3.", FRENCH),
    ("L’aspirine est à éviter pendant une semaine.", FRENCH),
    ("Aspirine : non.", FRENCH),
    ("Ni alcool ni aspirine.", FRENCH),
    ("Votre Eliquis doit être cessé 2 jours avant.", FRENCH),
    ("Suspendez le clopidogrel.", FRENCH),
    ("No aspirin for a week.", ENGLISH),
    ("Avoid alcohol, aspirin and fish oil.", ENGLISH),
    ("Stop your blood thinners 3 days before.", ENGLISH),
    ("Do not take aspirin.", ENGLISH),
    ("Don’t use any aspirin or ibuprofen.", ENGLISH),
    ("Hold your warfarin.", ENGLISH),
    ("Aspirin should be avoided.", ENGLISH),
    ("Aspirin: none for 7 days.", ENGLISH),
    ("Avoid: alcohol, ASA.", ENGLISH),
    ("Discontinue Plavix for five days.", ENGLISH),
    ("You should not take anticoagulants.", ENGLISH),
    ("Stop all medicines that thin blood, such as aspirin.", ENGLISH),
    ("N’utilisez pas d’aspirine.", FRENCH),
    ("Aucune aspirine avant le traitement.", FRENCH),
    ("Il faut cesser l’aspirine 7 jours avant.", FRENCH),
    ("L’aspirine est interdite.", FRENCH),
    ("Aspirine interdite pendant 10 jours", FRENCH),
    ("Abstenez-vous d’aspirine.", FRENCH),
    ("Sans aspirine pendant une semaine", FRENCH),
    ("Arrêtez de prendre votre AAS.", FRENCH),
    ("Vous devez arrêter le Xarelto la veille.", FRENCH),
    ("Interrompez votre traitement anticoagulant.", FRENCH),
    ("Ne pas prendre d’aspirine", FRENCH),
    ("Ne pas prendre d’Advil, de Motrin ni d’aspirine", FRENCH),
    ("Pas d’Aspirin ni d’Advil", FRENCH),
    ("Pas d’anti-inflammatoires, pas d’AAS", FRENCH),
    ("Les anticoagulants sont à proscrire.", FRENCH),
    ("Proscrivez l’aspirine.", FRENCH),
    ("Pas de médicaments qui éclaircissent le sang", FRENCH),
    ("Évitez les médicaments qui fluidifient le sang.", FRENCH),
    ("Arrêt de la warfarine 5 jours avant", FRENCH),
    ("Ne reprenez pas vos anticoagulants avant 3 jours.", FRENCH),
    ("Attendez 3 jours avant de reprendre l’aspirine.", FRENCH),
    ("Ne prenez ni aspirine, ni ibuprofène.", FRENCH),
    ("Il est interdit de prendre de l’aspirine.", FRENCH),
    ("Vous ne devez pas prendre d’aspirine.", FRENCH),
    ("L’aspirine n’est pas permise.", FRENCH),
    ("Retirez l’aspirine de vos médicaments pendant une semaine.", FRENCH),
    ("Renoncez à l’aspirine.", FRENCH),
    ("Bannissez l’aspirine", FRENCH),
    ("Éliminez l’aspirine", FRENCH),
    ("Sautez votre dose d’Eliquis ce soir.", FRENCH),
    ("Prenez de l’acétaminophène et non de l’aspirine.", FRENCH),
    ("Prenez de l’acétaminophène plutôt que de l’aspirine.", FRENCH),
    ("Si vous avez mal, ne prenez pas d’aspirine.", FRENCH),
    ("En cas de douleur, évitez l’aspirine.", FRENCH),
    ("Fluidifiants sanguins : à éviter", FRENCH),
    ("Évitez l’alcool, les oméga-3, la vitamine E et l’aspirine pendant 7 jours.", FRENCH),
    ("Évitez : aspirine, ibuprofène (Advil, Motrin), naproxène (Aleve)", FRENCH),
    ("Évitez le soleil et, si possible, l’aspirine.", FRENCH),
    ("Ne plus prendre de Coumadin", FRENCH),
    ("Mettez de côté votre Plavix pour 5 jours.", FRENCH),
    ("Laissez tomber l’aspirine pour une semaine", FRENCH),
    ("Pas d’Asaphen", FRENCH),
    ("Cessez l’Entrophen", FRENCH),
    ("Pas d’aspirine pour bébé", FRENCH),
    ("Diminuez votre Coumadin.", FRENCH),
    ("Évitez le dipyridamole (Aggrenox)", FRENCH),
    ("Cessez l’énoxaparine (Lovenox)", FRENCH),
    ("Cessez le prasugrel (Effient)", FRENCH),
    ("Évitez tout anticoagulant.", FRENCH),
    ("Surtout pas d’aspirine !", FRENCH),
    ("Aspirine à éviter", FRENCH),
    ("Les anti-inflammatoires et l’aspirine augmentent les bleus : évitez-les.", FRENCH),
    ("L’aspirine fait saigner. N’en prenez pas pendant 7 jours.", FRENCH),
    ("Prenez-vous de l’aspirine ? Arrêtez-la 7 jours avant.", FRENCH),
    ("No aspirin, no ibuprofen.", ENGLISH),
    ("Aspirin is not allowed.", ENGLISH),
    ("Stay away from aspirin.", ENGLISH),
    ("Refrain from taking aspirin.", ENGLISH),
    ("Stop taking Eliquis two days before.", ENGLISH),
    ("You must stop your Xarelto.", ENGLISH),
    ("Skip your warfarin tonight.", ENGLISH),
    ("Go without aspirin for 7 days.", ENGLISH),
    ("Do without aspirin for a week.", ENGLISH),
    ("Do not resume your blood thinners before day 3.", ENGLISH),
    ("Wait 3 days before taking aspirin again.", ENGLISH),
    ("Wait until day 3 to restart your warfarin.", ENGLISH),
    ("Aspirin and ibuprofen are to be avoided.", ENGLISH),
    ("Don't take blood-thinning medicines.", ENGLISH),
    ("Avoid medicines that thin the blood.", ENGLISH),
    ("Avoid medication which thins your blood", ENGLISH),
    ("Avoid blood thinners.", ENGLISH),
    ("Don’t take Bayer aspirin", ENGLISH),
    ("Never take Aspirin after this treatment.", ENGLISH),
    ("Take acetaminophen, not aspirin.", ENGLISH),
    ("Take Tylenol instead of aspirin.", ENGLISH),
    ("For pain, avoid aspirin.", ENGLISH),
    ("If you are in pain, do not take aspirin.", ENGLISH),
    ("Aspirin-free for 7 days", ENGLISH),
    ("Without aspirin for one week", ENGLISH),
    ("Cease all anticoagulants.", ENGLISH),
    ("Pause your Eliquis for two days.", ENGLISH),
    ("Withhold Plavix for 5 days.", ENGLISH),
    ("Suspend your Pradaxa.", ENGLISH),
    ("Put your aspirin on hold", ENGLISH),
    ("Aspirin is forbidden", ENGLISH),
    ("Aspirin: avoid", ENGLISH),
    ("Aspirin must not be taken", ENGLISH),
    ("Aspirin should not be used", ENGLISH),
    ("Please do not be taking aspirin", ENGLISH),
    ("You cannot have aspirin", ENGLISH),
    ("Do not consume alcohol or aspirin for 24 hours.", ENGLISH),
    ("Do not ingest aspirin", ENGLISH),
    ("Limit aspirin", ENGLISH),
    ("Cut out aspirin for a week", ENGLISH),
    ("Leave out your daily aspirin", ENGLISH),
    ("Discontinue the use of aspirin products", ENGLISH),
    ("Aspirin makes bruises bigger. Do not take it for 7 days.", ENGLISH),
    ("Do you take aspirin? Stop it 7 days before.", ENGLISH),
    ("NSAIDs (aspirin, ibuprofen) are prohibited", ENGLISH),
    ("Avoid Ecotrin.", ENGLISH),
    ("Avoid acetylsalicylic acid", ENGLISH),
    ("Évitez l’acide acétylsalicylique", FRENCH),
    ("Avoid apixaban (Eliquis), rivaroxaban (Xarelto)", ENGLISH),
    ("Avoid enoxaparin (Lovenox).", ENGLISH),
    ("Avoid Aggrenox.", ENGLISH),
    ("No baby aspirin", ENGLISH),
    ("Avoid anticoagulation", ENGLISH),
    ("Aspirin: not for 7 days", ENGLISH),
    ("Taking aspirin is not recommended", ENGLISH),
    ("We advise against aspirin", ENGLISH),
    ("L’aspirine n’est pas recommandée.", FRENCH),
    ("Nous déconseillons l’aspirine", FRENCH),
    ("Évitez tout médicament contenant de l’aspirine pendant deux semaines.", FRENCH),
    ("Pas d’Aspirine®, d’Advil® ni de Motrin®.", FRENCH),
    ("Vous devez cesser de prendre vos anticoagulants trois jours avant votre prochaine séance.", FRENCH),
    ("Ne prenez surtout pas d’aspirine contre la douleur.", FRENCH),
    ("Contre la douleur : acétaminophène. Pas d’aspirine.", FRENCH),
    ("Contre la douleur, prenez du Tylenol. Jamais d’aspirine.", FRENCH),
    ("Pour 48 h : ni aspirine, ni Advil, ni alcool", FRENCH),
    ("Aucun médicament de type aspirine ou anticoagulant pour 5 jours", FRENCH),
    ("N’avalez pas d’aspirine", FRENCH),
    ("L’aspirine et l’ibuprofène ne sont pas permis.", FRENCH),
    ("Les anticoagulants doivent être suspendus.", FRENCH),
    ("Suspendre la prise de Xarelto 24 h", FRENCH),
    ("Éviter les AINS et l’aspirine", FRENCH),
    ("On évite l’aspirine pendant une semaine", FRENCH),
    ("Il vaut mieux éviter l’aspirine.", FRENCH),
    ("Je ne prends pas d’aspirine pendant 7 jours.", FRENCH),
    ("J’évite l’aspirine", FRENCH),
    ("J’arrête mes anticoagulants", FRENCH),
    ("Interdiction de prendre de l’aspirine", FRENCH),
    ("Ne prenez pas de produits qui peuvent éclaircir le sang (aspirine, oméga-3)", FRENCH),
    ("Évitez ce qui fluidifie le sang", FRENCH),
    ("Évitez l’alcool et les fluidifiants sanguins", FRENCH),
    ("Avant 7 jours, pas d’aspirine", FRENCH),
    ("Zéro aspirine", FRENCH),
    ("Oubliez l’aspirine pour 7 jours", FRENCH),
    ("Do not use aspirin-containing products.", ENGLISH),
    ("No blood thinners for 48 hours.", ENGLISH),
    ("No medications that thin blood", ENGLISH),
    ("I should stop my blood thinners", ENGLISH),
    ("Hold Coumadin for 3 days", ENGLISH),
    ("You are to stop taking Plavix", ENGLISH),
    ("Please avoid the use of aspirin or other blood thinners", ENGLISH),
    ("Avoid NSAIDs such as aspirin, ibuprofen and naproxen.", ENGLISH),
    ("For the first 48 hours, do not take Advil, aspirin, or Aleve.", ENGLISH),
    ("Tylenol is fine; aspirin is not.", ENGLISH),
    ("Aspirin is not a good idea.", ENGLISH),
    ("Stop: aspirin, vitamin E, fish oil", ENGLISH),
    ("Things to avoid: aspirin, alcohol", ENGLISH),
    ("Alcohol and aspirin: none for 24 h", ENGLISH),
    ("Zero aspirin for 7 days", ENGLISH),
    ("Say no to aspirin", ENGLISH),
    ("Forget about aspirin for a week", ENGLISH),
    ("Lay off the aspirin", ENGLISH),
    ("Give up aspirin for 7 days", ENGLISH),
    ("Drop your aspirin for 7 days", ENGLISH),
    ("Stop anticoagulant therapy", ENGLISH),
    ("Take no aspirin", ENGLISH),
    ("Take nothing with aspirin in it", ENGLISH),
    ("Blood thinners should be discontinued", ENGLISH),
    ("Discontinuation of warfarin is needed", ENGLISH),
    ("Stop Aspirin, Plavix, and Eliquis one week prior.", ENGLISH),
    ("Don’t take your blood thinner tonight.", ENGLISH),
    ("Avoid aspirin for a week, even a baby aspirin", ENGLISH),
    ("If you take aspirin, stop 7 days before.", ENGLISH),
    ("Si vous prenez de l’aspirine, arrêtez 7 jours avant.", FRENCH),
    ("Si vous prenez de l’aspirine, cessez-la.", FRENCH),
    ("If you take aspirin, do not take it today.", ENGLISH),
    ("Aspirin thins your blood, so avoid it.", ENGLISH),
    ("Aspirin thins the blood: avoid for 7 days", ENGLISH),
    ("L’aspirine éclaircit le sang : à éviter 7 jours.", FRENCH),
    ("N’employez pas d’aspirine contre la douleur.", FRENCH),
    ("Aucun AAS ni anti-inflammatoire pendant 10 jours.", FRENCH),
    ("L’usage d’aspirine est interdit.", FRENCH),
    ("Vous devrez mettre votre anticoagulant en pause.", FRENCH),
    ("Cesser Eliquis 48 h avant l’intervention", FRENCH),
    ("Éviter : aspirine, alcool, thé vert", FRENCH),
    ("Ne consommez ni alcool ni aspirine.", FRENCH),
    ("Abandonnez l’aspirine pour deux semaines.", FRENCH),
    ("Pas de Plavix ce matin.", FRENCH),
    ("Il est préférable de ne pas prendre d’aspirine.", FRENCH),
    ("La prise de warfarine doit être interrompue.", FRENCH),
    ("Remplacez l’aspirine par de l’acétaminophène.", FRENCH),
    ("Avoid taking aspirin or NSAIDs.", ENGLISH),
    ("Please stop any blood-thinning medication.", ENGLISH),
    ("Aspirin use is discouraged.", ENGLISH),
    ("You may not take blood thinners for 24 hours.", ENGLISH),
    ("Try not to take aspirin.", ENGLISH),
    ("Keep off aspirin for a week.", ENGLISH),
    ("Nothing that thins the blood: no aspirin, no fish oil.", ENGLISH),
    ("Steer clear of aspirin.", ENGLISH),
    ("Replace aspirin with acetaminophen.", ENGLISH),
    ("Switch from aspirin to Tylenol.", ENGLISH),
    ("Coumadin must be held for 3 days.", ENGLISH),
    ("Do not use pain relievers that contain aspirin.", ENGLISH),
]


@pytest.mark.parametrize(("said", "tag"), KEEPS)
def test_a_sentence_that_keeps_a_blood_thinner_is_left_alone(said: str, tag: str) -> None:
    assert stopped_thinner(said, tag, is_avoided=False) == ""


@pytest.mark.parametrize(("said", "tag"), STOPS)
def test_a_sentence_that_stops_a_blood_thinner_is_found(said: str, tag: str) -> None:
    assert stopped_thinner(said, tag, is_avoided=False)


def test_a_rule_to_avoid_names_no_blood_thinner_without_its_exception() -> None:
    refused = found(rule("Aspirine et alcool", "Aspirin and alcohol"))
    right = found(
        rule("Aspirine, sauf si on vous l’a prescrite", "Aspirin, unless prescribed"),
        rule("Arrêter vos anticoagulants", "Stopping your blood thinners"),
        rule("Aspirine", "Aspirin", Stance.DO),
    )

    start, end = "tells every patient to do without", "and stopping it can cause a clot: add"
    assert refused == [
        f"fr-CA {start} Aspirine, {end} “sauf si on vous l’a prescrit”, or leave it out",
        f"en-CA {start} Aspirin, {end} “unless prescribed”, or leave it out",
    ]
    assert right == []


def test_any_text_that_stops_a_blood_thinner_is_refused() -> None:
    said = {FRENCH: "Pas d’aspirine pendant 7 jours.", ENGLISH: "No aspirin for 7 days, unless prescribed."}

    (told,) = map(str, medicines.of_texts(Text.written(said)))

    assert told.startswith("fr-CA tells every patient to do without aspirine")


def test_a_rule_to_avoid_names_no_blood_thinner_by_another_name_either() -> None:
    refused = found(rule("Antidouleurs", "Pain killers", synonyms={FRENCH: ("Advil",), ENGLISH: ("ASA",)}))

    assert [each.partition(" tells")[0] for each in refused] == ["en-CA"]


# -- acetaminophen ------------------------------------------------------------------------------

IN_A_DAY = [
    ("Acétaminophène 500 mg toutes les 6 heures au besoin.", FRENCH, 2),
    ("Acétaminophène : 1 à 2 comprimés de 500 mg toutes les 4 à 6 heures, maximum 4 g par 24 h.", FRENCH, 4),
    ("Tylenol 650 mg aux 4 heures, ne dépassez pas 3 250 mg par jour.", FRENCH, 3.25),
    ("Prenez 1 g d’acétaminophène 4 fois par jour.", FRENCH, 4),
    ("Acétaminophène, 2 comprimés de 500 mg (1 000 mg) aux 6 heures.", FRENCH, 4),
    ("Tylenol 500 mg, maximum 8 comprimés par jour.", FRENCH, 4),
    ("Tylenol 500 mg, 1 ou 2 comprimés aux 6 heures, maximum 8 comprimés (4 g) en 24 heures.", FRENCH, 4),
    ("Tylenol 500 mg, 1 ou 2 aux 6 h, max. 8 (4 g) en 24 h", FRENCH, 4),
    ("Tylenol 500 mg, 1 or 2 every 6 h, max. 10 in 24 h", ENGLISH, 5),
    ("Tylenol 500 mg, 1 or 2 tablets every 6 hours, maximum 10 tablets (5 g) in 24 hours.", ENGLISH, 5),
    ("Acetaminophen 650 mg every 4 hours as needed.", ENGLISH, 3.9),
    ("Take two 500 mg tablets of Tylenol every 6 hours.", ENGLISH, 4),
    ("Acetaminophen 500 mg to 1000 mg every 6 hours.", ENGLISH, 4),
    ("Take acetaminophen, no more than 4,000 mg a day.", ENGLISH, 4),
    ("Up to 1 g of acetaminophen every 6 hours.", ENGLISH, 4),
    ("Acetaminophen 325 mg, 2 tablets every 4 to 6 hours, maximum 10 tablets in 24 hours.", ENGLISH, 3.25),
    ("Acétaminophène 1 000 mg toutes les 4 heures.", FRENCH, 6),
    ("Acétaminophène : 2 comprimés de 650 mg, 4 fois par jour.", FRENCH, 5.2),
    ("Tylenol, maximum 6 g par jour.", FRENCH, 6),
    ("Tylenol 650 mg, maximum 8 comprimés par jour.", FRENCH, 5.2),
    ("Acetaminophen 1 to 2 tablets of 500 mg every 4 hours.", ENGLISH, 6),
    ("Take 1000 mg of acetaminophen five times a day.", ENGLISH, 5),
    ("Do not take more than 5,000 mg of Tylenol in 24 hours.", ENGLISH, 5),
    ("Two extra-strength Tylenol tablets (500 mg) every 4 hours.", ENGLISH, 6),
    ("Prenez 1000 mg d’acétaminophène 4 fois par jour.", FRENCH, 4),
    ("Tylenol 650 mg 4 fois par jour", FRENCH, 2.6),
    ("Tylenol Extra-fort 500 mg : 2 comprimés 4 fois par jour", FRENCH, 4),
    ("Tylenol 1 g aux 6 h", FRENCH, 4),
    ("Acétaminophène 650 mg, 2 comprimés toutes les 4 heures", FRENCH, 7.8),
    ("Tylenol 650 mg q4h", ENGLISH, 3.9),
    ("Tylenol 1000 mg q4h", ENGLISH, 6),
    ("Tylenol 1000 mg q 4 h", ENGLISH, 6),
    ("Tylenol 1000 mg QID", ENGLISH, 4),
    ("Tylenol 1000 mg TID", ENGLISH, 3),
    ("Tylenol 1 g x 4/jour", FRENCH, 4),
    ("Tylenol 1 g × 5 par jour", FRENCH, 5),
    ("Tylenol 500 mg: 2 tablets, 5 times daily", ENGLISH, 5),
    ("Acetaminophen 1,000 mg every four hours", ENGLISH, 6),
    ("Acetaminophen 1000 mg every 4-6 hours", ENGLISH, 6),
    ("Acetaminophen 1000 mg every 4 to 6 hours, do not exceed 4 g per day", ENGLISH, 4),
    ("2 comprimés de 500 mg de Tylenol, matin, midi, soir et coucher", FRENCH, 4),
    ("Tylenol 1 g matin, midi, souper et coucher, et 1 g la nuit", FRENCH, 5),
    ("Tylenol 1 g le matin, 1 g à midi, 1 g le soir, 1 g au coucher, 1 g la nuit", FRENCH, 5),
    ("Tylenol 1 g at breakfast, lunch, dinner and bedtime", ENGLISH, 4),
    ("Acetaminophen 500 mg, 1-2 tablets q4-6h prn, max 4 g/day", ENGLISH, 4),
    ("Acetaminophen 500 mg, 1-2 tablets q4h", ENGLISH, 6),
    ("acetaminophen 500 mg 2 tabs every 4h", ENGLISH, 6),
    ("Tylenol 500 mg 2 co. aux 4 h", FRENCH, 6),
    ("Tylenol 500 mg, 2 co aux 4 h", FRENCH, 6),
    ("Tylenol 325 mg : 3 comprimés aux 4 h", FRENCH, 5.85),
    ("Tylenol Arthrite 650 mg : 2 comprimés aux 8 heures", FRENCH, 3.9),
    ("Tylenol Arthritis 650 mg: 2 caplets every 6 hours", ENGLISH, 5.2),
    ("Maximum 4000 mg d’acétaminophène par jour", FRENCH, 4),
    ("Pas plus de 8 comprimés de 650 mg d’acétaminophène en 24 h", FRENCH, 5.2),
    ("Jusqu’à 10 comprimés de Tylenol 500 mg par jour", FRENCH, 5),
    ("Up to ten 500 mg Tylenol tablets per day", ENGLISH, 5),
    ("Acetaminophen: 1 g every 6 hours (maximum 3 g per day)", ENGLISH, 3),
    ("Tylenol 1 g toutes les 3 heures", FRENCH, 8),
    ("Un gramme de Tylenol toutes les quatre heures", FRENCH, 6),
    ("Deux comprimés d’acétaminophène 500 mg, toutes les quatre heures", FRENCH, 6),
    ("Panadol 1 g every 4 h", ENGLISH, 6),
    ("Take 1 g of Tylenol hourly", ENGLISH, 24),
    ("Take 500 mg of acetaminophen every hour", ENGLISH, 12),
    ("Prenez 500 mg d’acétaminophène à chaque heure", FRENCH, 12),
    ("Prenez 500 mg d’acétaminophène chaque heure", FRENCH, 12),
    ("Tylenol 650 mg toutes les 3 à 4 heures", FRENCH, 5.2),
    ("Acetaminophen 650 mg every 3 hours", ENGLISH, 5.2),
    ("Tylenol 1 g toutes les 6 heures. Ajoutez 500 mg toutes les 6 heures si la douleur persiste.", FRENCH, 6),
    ("Take 1 g of acetaminophen every 6 hours. Also take 650 mg at bedtime.", ENGLISH, 4.65),
    ("acétaminophène (Tylenol) 500 mg : 2 comprimés 4 x jour", FRENCH, 4),
    ("Tylenol 500 mg : 2 comprimés 6 x/jour", FRENCH, 6),
    ("Tylenol 2 x 500 mg aux 4 h", FRENCH, 6),
    ("2x500 mg Tylenol every 4 h", ENGLISH, 6),
    ("Tylenol: 8 to 10 tablets of 500 mg per day", ENGLISH, 5),
    ("Tylenol : 10 comprimés de 500 mg par jour", FRENCH, 5),
    ("Tylenol 5 g par jour", FRENCH, 5),
    ("5000 mg d’acétaminophène par jour", FRENCH, 5),
    ("5 g of acetaminophen daily", ENGLISH, 5),
    ("Tylenol 5 g/24 h", FRENCH, 5),
    ("Tylenol 1 g, 4 to 6 times a day", ENGLISH, 6),
    ("Tylenol 1 g, de 4 à 6 fois par jour", FRENCH, 6),
    ("Tylenol 1 g morning and night", ENGLISH, 2),
    ("Maximum: 12 caplets of Tylenol 500 mg a day", ENGLISH, 6),
    ("Tylenol 500 mg, no more than 12 a day", ENGLISH, 6),
    ("Tylenol 500 mg, pas plus de 12 par jour", FRENCH, 6),
    ("Tylenol 500 mg (12 par jour au maximum)", FRENCH, 6),
    ("Tylenol 500 mg, 12 max per day", ENGLISH, 6),
    ("Prenez 2 Tylenol 500 mg aux 4 heures, sans dépasser 12 comprimés par jour", FRENCH, 6),
    ("Tylenol 1 g aux 6 heures, maximum 4 fois par jour", FRENCH, 4),
    ("Tylenol 1 g aux 4 heures, maximum 4 fois par jour", FRENCH, 4),
    ("Tylenol 1 g as needed, at least 4 hours apart", ENGLISH, 6),
    ("Tylenol 1 g au besoin, attendez 4 heures entre les doses", FRENCH, 6),
    ("Tylenol 1 g au besoin, minimum 4 heures entre les prises", FRENCH, 6),
    ("Tylenol 1 g, 4 doses par jour", FRENCH, 4),
    ("Tylenol 1 g, 6 doses a day", ENGLISH, 6),
    ("Tylenol 1000mg q6h", ENGLISH, 4),
    ("Tylenol 1000mg aux4h", FRENCH, 6),
    ("Acetaminophen 4 g per day maximum for 3 days", ENGLISH, 4),
    ("If 650 mg of Tylenol every 6 hours is not enough, take 1 g every 4 hours", ENGLISH, 6),
    ("Acétaminophène 500 mg 2 comprimés aux 6 h, max 4g/jour; si vous pesez moins de 50 kg, max 3 g/jour", FRENCH, 4),
    ("Tylenol 1 g aux 6 h avec ibuprofène 400 mg aux 8 h", FRENCH, 4),
    ("Take 1 g of acetaminophen every 6 hours and 400 mg of ibuprofen every 8 hours", ENGLISH, 4),
    ("Ibuprofen 400 mg every 6 h, Tylenol 1 g every 6 h", ENGLISH, 4),
    ("Glace 10 minutes toutes les 2 heures. Tylenol 1 g aux 6 h.", FRENCH, 4),
    ("Si vous pesez plus de 50 kg : acétaminophène 1 g aux 6 h", FRENCH, 4),
    ("Toutes les 6 heures, prenez 1 g d’acétaminophène.", FRENCH, 4),
    ("Every 4 hours, take 1 g of acetaminophen.", ENGLISH, 6),
    ("1 g every 6 hours for 3 days, then 500 mg every 6 hours of acetaminophen", ENGLISH, 4),
    ("Acetaminophen 500 mg every 6 hours or 1 g every 8 hours", ENGLISH, 3),
    ("Tylenol 1 g aux 6 h (2 comprimés de 500 mg)", FRENCH, 4),
    ("Tylenol 500 mg : 2 comprimés. Toutes les 4 heures.", FRENCH, 6),
    ("Tylenol Extra-Strength (500 mg): take 2 tablets up to 4 times a day", ENGLISH, 4),
    ("Prenez Tylenol 500 mg, un à deux comprimés, aux 4 à 6 heures (maximum de 8 comprimés par 24 heures)", FRENCH, 4),
    ("Prenez 2 comprimés de Tylenol 500 mg au besoin, jusqu’à 4 fois par jour", FRENCH, 4),
    ("Prenez 2 comprimés de Tylenol 500 mg, jusqu’à 6 fois par jour", FRENCH, 6),
    ("Tylenol 1 g le soir", FRENCH, 1),
    ("Take Tylenol 1 g now, then 1 g every 6 hours", ENGLISH, 4),
    ("Acétaminophène 975 mg aux 6 h", FRENCH, 3.9),
    ("Acétaminophène 975 mg aux 4 h", FRENCH, 5.85),
    ("Prenez de l’acétaminophène : 1 comprimé de 500 mg le matin, le midi, le soir et au coucher.", FRENCH, 2),
    ("acétaminophène 1,5 g trois fois par jour", FRENCH, 4.5),
    ("acetaminophen 1.5 g three times a day", ENGLISH, 4.5),
    ("acetaminophen 1500 mg TID", ENGLISH, 4.5),
    ("Acétaminophène 1000 mg QID PRN", FRENCH, 4),
    ("Take up to 6 g of acetaminophen a day", ENGLISH, 6),
    ("Do not exceed 4 g of acetaminophen from all sources in 24 h", ENGLISH, 4),
    ("Acetaminophen: not more than 4 g in 24 hours; usually 1 g every 4 hours", ENGLISH, 4),
    ("2 Tylenol 500 mg every 4 h", ENGLISH, 6),
    ("Two 650 mg acetaminophen tablets every 6 hours", ENGLISH, 5.2),
    ("Prenez deux comprimés d’acétaminophène de 650 mg, quatre fois par jour", FRENCH, 5.2),
    ("For pain: acetaminophen, up to 4000 mg/24 h", ENGLISH, 4),
    ("Paracetamol 2 x 500 mg, 4x/day", ENGLISH, 4),
    ("Paracetamol 2 x 500 mg 6x/day", ENGLISH, 6),
]


@pytest.mark.parametrize(("said", "tag", "grams"), IN_A_DAY)
def test_the_acetaminophen_of_a_day_is_read(said: str, tag: str, grams: float) -> None:
    dose = acetaminophen(said, tag)

    assert dose is not None
    assert dose.grams is not None
    assert float(dose.grams) == pytest.approx(grams)


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("Prenez de l’acétaminophène au besoin, comme l’étiquette le dit.", FRENCH),
        ("Prenez de l’acétaminophène pendant 2 jours.", FRENCH),
        ("Take acetaminophen one hour before bedtime.", ENGLISH),
        ("Ibuprofen 400 mg every 6 hours.", ENGLISH),
        ("If acetaminophen does not help after 24 hours, call us.", ENGLISH),
    ],
)
def test_where_no_dose_is_told_none_is_read(said: str, tag: str) -> None:
    assert acetaminophen(said, tag) is None


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("Prenez 2 comprimés de Tylenol toutes les 4 heures.", FRENCH),
        ("Acétaminophène 500 mg au besoin.", FRENCH),
        ("Acetaminophen 15 mg/kg every 6 hours.", ENGLISH),
        ("Acetaminophen every 4 hours.", ENGLISH),
        ("Tylenol 80 mg/mL: 15 mg/kg every 6 hours.", ENGLISH),
        ("Take 2 extra strength Tylenol every 4 hours. Maximum 8 tablets a day.", ENGLISH),
        ("Tylenol 500, 2 comprimés aux 4 heures", FRENCH),
        ("Paracétamol 1 g x 6", FRENCH),
        ("Tylenol 1 g twice in the morning and twice in the evening", ENGLISH),
        ("Tylenol 1 g trois fois par jour et 1 g la nuit deux fois", FRENCH),
        ("Tylenol 1 g toutes les 6 heures, puis 500 mg entre les doses", FRENCH),
        ("Percocet 2 tablets every 4 hours", ENGLISH),
        ("Prenez 2 Tylenol Extra Fort aux 4 heures", FRENCH),
        ("Tylenol 1 g au besoin. Glace 10 minutes toutes les 2 heures.", FRENCH),
        ("Tempra 160 mg/5 mL : 10 mL toutes les 4 heures", FRENCH),
        ("Alternez Tylenol 1 g et Advil 400 mg aux 3 heures", FRENCH),
    ],
)
def test_a_dose_that_cannot_be_read_warns(said: str, tag: str) -> None:
    texts = {FRENCH: "Au besoin.", ENGLISH: "As needed."} | {tag: said}

    (warned,) = medicines.of_treatment(replace(shipped(), rules=(rule(texts[FRENCH], texts[ENGLISH], Stance.DO),)), ())

    assert "a dose of acetaminophen that cannot be read" in str(warned)
    assert not warned.blocks


def test_a_dose_by_weight_is_right_where_a_person_has_checked_just_these_words() -> None:
    by_weight = rule("Acétaminophène 15 mg/kg aux 6 h", "Acetaminophen 15 mg/kg every 6 h", Stance.DO)
    (warned,) = found(by_weight)
    checked = {"checked": str(warned).rpartition("checked: ")[2].split(" ")[0]}

    def with_seal(said: Rule, words: dict[str, str]) -> Rule:
        return replace(said, thing=Text.written({**said.thing.source, **words}))

    changed = rule("Acétaminophène 20 mg/kg aux 6 h", "Acetaminophen 20 mg/kg every 6 h", Stance.DO)
    assert found(with_seal(by_weight, checked)) == []
    assert len(found(with_seal(changed, checked))) == 1


def test_a_dose_that_cannot_be_read_is_told_once_for_both_languages() -> None:
    told = found(rule("Acétaminophène selon le poids, aux 6 h", "Acetaminophen by weight, every 6 h", Stance.DO))

    assert len(told) == 1


def test_too_much_acetaminophen_is_refused() -> None:
    refused = found(rule("Tylenol 1 g aux 4 h", "Tylenol 1 g every 4 hours", Stance.DO))

    assert [each.partition(",")[0] for each in refused] == [
        "fr-CA allows 6 g of acetaminophen in 24 hours",
        "en-CA allows 6 g of acetaminophen in 24 hours",
    ]


def dose(french: str, english: str, name: str = "one", **more: object) -> Rule:
    return replace(rule(french, english, Stance.DO, **more), id=name)


DAY = dose("Tylenol 500 mg aux 6 h", "Tylenol 500 mg every 6 hours")
NIGHT = dose("Tylenol 1 g aux 8 h", "Tylenol 1 g every 8 hours", "two")


def together(*rules: Rule) -> list[str]:
    return [each.partition(" in 24")[0] for each in found(*rules)]


def test_two_doses_that_are_too_much_together_are_refused_where_one_patient_may_follow_both() -> None:
    least = Text.written({FRENCH: "Tylenol 1 g aux 8 h, maximum 4 g", ENGLISH: "Tylenol 1 g every 8 h, maximum 4 g"})
    answers = ("acne-prone",)

    assert together(DAY, NIGHT) == ["with rules/two/thing, this allows 5 g of acetaminophen"]
    assert found(DAY, replace(NIGHT, thing=least)) == []
    assert found(DAY, replace(NIGHT, hidden=True)) == []
    assert found(replace(DAY, for_=answers[:1]), replace(NIGHT, not_for=answers[:1])) == []


def test_two_rules_of_the_same_dose_are_two_doses_by_whatever_name() -> None:
    other = dose("Acétaminophène 1 g aux 8 h", "Acetaminophen 1 g every 8 hours")

    assert together(other, NIGHT) == ["with rules/two/thing, this allows 6 g of acetaminophen"]


def test_three_doses_that_are_too_much_together_only_are_refused() -> None:
    rules = [dose("Tylenol 500 mg aux 8 h", "Tylenol 500 mg every 8 hours", name) for name in ("one", "two", "three")]

    assert together(*rules) == ["with rules/two/thing, rules/three/thing, this allows 4.5 g of acetaminophen"]
    assert found(*rules[:2]) == []


def test_two_doses_at_different_times_are_not_added() -> None:
    wait = Moment(wait=Wait.written("3 d"))
    before = replace(NIGHT, end=wait, end_is=EndIs.AT_MOST)

    assert found(before, replace(DAY, start=wait)) == []
    assert together(before, replace(DAY, start=Moment(wait=Wait.written("2 d")))) != []


def test_a_topic_that_says_a_rule_again_is_no_further_dose_and_one_that_says_another_is() -> None:
    def told(*said: str) -> list[str]:
        both = [Text.written({FRENCH: "Au besoin.", ENGLISH: each}) for each in said]
        now = tuple(Line(id=f"line-{number}", text=text) for number, text in enumerate(both))
        topic = replace(shipped().topics[0], now=now, sheet=())
        return [str(each) for each in harm.of_treatment(replace(shipped(), rules=(NIGHT,), topics=(topic,)))]

    assert told("For pain, Tylenol 1 g every 8 hours.") == []
    assert len(told("For pain, Tylenol 500 mg every 6 hours.")) == 1
    assert len(told("For pain, Atasol 1 g every 8 hours.")) == 1
    assert len(told("By day, Tylenol 500 mg every 4 hours.", "At night, 500 mg of Tylenol every 8 h.")) == 2
