import QtQuick
import Kiosk

// A page that needs a larger screen than this one: it says so, and what works here.
Page {
    id: page

    required property Staff staff

    readonly property bool first: staff.name === "" // nobody is in the library yet
    readonly property bool measures: staff.page === "settings" && staff.settings.card.available

    title: qsTr("This needs a larger screen")

    Scroll {
        id: all

        x: -inset
        width: parent.width + around
        height: parent.height - (strip.visible ? strip.height + Look.smallGap : 0)

        // A screen that lies about its size may only seem to be small.
        Said {
            visible: page.measures
            width: all.innerWidth
            text: qsTr("If this screen is larger than its buttons let it seem, measure it.")
        }
        MeasureButton {
            visible: page.measures
            settings: page.staff.settings
        }
        Nothing {
            width: all.innerWidth
            symbol: "monitor-duotone"
            tone: "neutral"
            title: page.first ? qsTr("This screen is too small to set the kiosk up") : qsTr("Open it at the office, or on a larger kiosk")
            sentence: page.first ? qsTr("Connect a larger screen to this kiosk for a quarter of an hour, or ask whoever installed it. Afterwards, this one is enough for patients.")
                                 : qsTr("Here you can see what waits, read and approve, publish and withdraw, and see how the kiosk is.")
        }
        PushButton {
            objectName: "leaveFirstRun"
            visible: page.first
            kind: "outline"
            symbol: "arrow-left-bold"
            text: qsTr("To the patients’ screen")
            onActivated: page.staff.leave()
        }
    }
    UndoStrip {
        id: strip

        y: parent.height - height
        width: parent.width
        text: page.staff.settings.saved.said
        undoable: page.staff.settings.saved.canTakeBack
        onUndone: page.staff.settings.saved.takeBack()
        onGone: page.staff.settings.saved.forgetSaid()
    }
}
