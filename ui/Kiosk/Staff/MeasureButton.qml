import QtQuick
import Kiosk
import Kiosk.Controls

// Opens the outline of a bank card, on the kiosk itself.
PushButton {
    required property StaffSettings settings

    objectName: "measureScreen"
    visible: settings.card.available
    kind: "outline"
    symbol: "identification-card-duotone"
    text: qsTr("Measure with a bank card")
    onActivated: settings.card.open(Screen.width, Screen.height, Theme.pixelsPerMillimetre)
}
