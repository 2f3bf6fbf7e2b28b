import QtQuick
import Kiosk
import Kiosk.Controls

// What the patient agrees to; nothing is sent without it.
Pressable {
    id: consent

    required property EmailForm form

    property real most: Number.POSITIVE_INFINITY // as high as it may be

    signal agreed

    objectName: "consentBox"
    implicitHeight: Math.max(Theme.leastTouchTarget, sentence.height)
    ringRadius: Theme.smallGap
    text: consent.form.consentText
    tickable: true
    ticked: consent.form.consent
    Accessible.role: Accessible.CheckBox
    onActivated: {
        consent.form.consent = !consent.form.consent;
        agreed();
    }

    contentItem: Item {
        CheckIndicator {
            id: indicator

            anchors.verticalCenter: parent.verticalCenter
            ticked: consent.form.consent
        }
        Label {
            id: sentence

            x: indicator.width + Theme.mediumGap
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            height: Math.min(implicitHeight, consent.most)
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.normalDetail
            text: consent.text
            lineHeight: Theme.titleLine
            font.pixelSize: Theme.detail
            Accessible.ignored: true
        }
    }
}
