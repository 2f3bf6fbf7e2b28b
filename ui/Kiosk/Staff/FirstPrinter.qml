import QtQuick
import Kiosk

// Which printer prints the sheets: found, not typed.
Page {
    id: page

    required property PrinterChoice printers

    title: qsTr("Which printer?")
    lead: qsTr("Choose the kiosk’s printer, then print a test page.")

    FoundPrinters {
        anchors.fill: parent
        focus: true
        printers: page.printers
    }
}
