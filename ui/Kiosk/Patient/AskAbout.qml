import QtQuick
import Kiosk.Controls

// Leads to the question whether one thing may be used.
QuietButton {
    objectName: "askAboutButton"
    raised: true
    symbol: "magnifying-glass-bold"
    text: qsTr("Can I use…?")
}
