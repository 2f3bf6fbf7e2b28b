import QtQuick
import Kiosk

// A page that needs a larger screen than this one: it says so, and what works here.
Page {
    id: page

    required property Staff staff

    readonly property bool first: staff.name === "" // nobody is in the library yet

    title: qsTr("This needs a larger screen")

    Nothing {
        id: said

        width: parent.width
        symbol: "monitor-duotone"
        tone: "neutral"
        title: page.first ? qsTr("This screen is too small to set the kiosk up") : qsTr("Open it at the office, or on a larger kiosk")
        sentence: page.first ? qsTr("Connect a larger screen to this kiosk for a quarter of an hour, or ask whoever installed it. Afterwards, this one is enough for patients.")
                             : qsTr("Here you can see what waits, read and approve, publish and withdraw, and see how the kiosk is.")
    }
    PushButton {
        objectName: "leaveFirstRun"
        visible: page.first
        y: said.height + Look.gap
        kind: "outline"
        symbol: "arrow-left-bold"
        text: qsTr("To the patients’ screen")
        onActivated: page.staff.leave()
    }
}
