import QtQuick
import Kiosk.Controls

// Leads to what may be noticed, past what is still to be read before it.
QuietButton {
    objectName: "askNormalButton"
    raised: true
    symbol: "question-duotone"
    text: qsTr("Is this normal?")
}
