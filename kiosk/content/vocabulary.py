"""Words of aftercare that are in one of the two languages only, so that a text of one or two words can be told.

A word that both write alike (“massage”, “pain”, “main”, “pus”) is in neither.  A plural in s need not be here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.units import EN, FR, words

if TYPE_CHECKING:
    from collections.abc import Mapping


OWN: Mapping[str, frozenset[str]] = {
    FR: words(
        """
        rougeur enflure fièvre douleur saignement croûte peau soleil chaleur froid froide froideur eau glace repos bain
        maquillage rasage épilation piscine crème savon alcool fumer tabac sommeil bouton cloque tache cicatrice plaie
        pansement gaze onguent pommade huile gouttes goutte comprimé médicament antidouleur ordonnance picotement
        démangeaison brûlure engourdissement ecchymose bleus bosse bosses caillot pellicule desquamation sécheresse
        hydratant nettoyant écran solaire bronzage chapeau vêtement lunettes gants oreiller draps lèvre lèvres paupière
        bouche joue oreille nez yeux œil cheveux ongle doigt poignet coude épaule ventre jambe genou cheville pied
        cuisse fesses poitrine sein gencive mâchoire langue tête jour semaine mois année matin soir nuit midi minuit
        heure heures lendemain demain hier maintenant tard bientôt toujours jamais souvent parfois premier première
        deuxième troisième dernier dernière prochain prochaine enceinte grossesse allaitement allaite bébé enfant
        enfants nourrisson âge sensibilité diabète vertige nausée toux essoufflement respirer respiration étourdissement
        évanouissement frisson urgence hôpital médecin infirmière pharmacien dentiste rendez appelez appeler
        consulter conseils soins soin suivi traitement guérison piqûre vaccin aiguille fils agrafe chirurgie arracher
        gratter frotter toucher percer laver lavage nettoyer nettoyage sécher rincer rincez mettre mettez prendre prenez
        boire manger dormir marcher courir nager soulever travailler conduire éviter cesser continuer attendre garder
        enlever remettre appliquer changer doux douce doucement tiède chaud chaude sèche propre mouillé humide léger
        légère gros grosse nouvelle faible rouges jaune blanc blanche bleuâtre enflé enflée oui aucun aucune nourriture
        repas déjeuner souper viande sel sucre thé lait œuf fromage légume sang poids taille maux avion voiture travail
        école maison vélo natation entraînement étirement musculation randonnée acides acide ibuprofène acétaminophène
        aspirine antibiotique anticoagulant cire fil écoulement odeur noix bonbons bords molaire sauvages
        exfoliants récente récent mauvaise mauvais pâleur
        """
    ),
    EN: words(
        """
        swelling redness fever bleeding sun sunlight heat water ice rest resting bath baths shower tub makeup shaving
        waxing pool lake cream soap alcohol smoking smoke tobacco sleep pimple blister scar wound dressing gauze swab
        ointment oil drop drops tablet medicine medication painkiller prescription tingling itching itch burning
        numbness bruise bruising lump clot flaking dryness moisturizer cleanser sunscreen tanning sunburn hat shade
        clothes clothing glasses gloves pillow sheets face lip lips eyelid mouth cheek forehead neck ear nose eye
        eyes hair nail finger wrist arm elbow belly leg knee ankle feet thigh buttocks chest breast tooth teeth gum jaw
        tongue throat skin day month year morning evening night noon midnight hour today tomorrow yesterday now later
        soon always never often sometimes first third last next pregnant pregnancy breastfeeding child children infant
        diabetes dizziness dizzy cough breathing breath fainting seizure seizures chills emergency hospital doctor
        pharmacist dentist clinic appointment reminder calling advice aftercare treatment healing needle stitches stitch
        staple surgery removal picking scratching rubbing touching squeezing washing wash cleaning drying dry rinse
        rinsing putting taking drink drinking eating eat walking walk swimming swim driving drive avoid keep remove
        apply change gentle gently mild lukewarm warm wet damp small large strong weak yellow white bluish swollen yes
        none more meal breakfast lunch dinner supper meat salt sugar tea juice milk egg cheese vegetable blood weight
        size ache headache plane school home house training weightlifting hiking acid acids ibuprofen acetaminophen
        antibiotic wax discharge smell bad worse worsening pallor crusts crust scab
        """
    ),
}
