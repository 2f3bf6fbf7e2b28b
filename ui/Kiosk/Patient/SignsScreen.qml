pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What a patient notices: each sign once, and what cannot wait on every page; and what one of them means today.
StepScreen {
    id: screen

    required property Advice advice

    readonly property bool open: advice.signs.isOpen
    readonly property bool sparse: Theme.tight || Theme.largeText
    readonly property bool another: open && pageCount === 1 && bar.between >= anotherSign.implicitWidth

    called: open ? advice.signs.title : title
    heading: open ? advice.signs.verdict : ""
    firstGroup: open ? null : list.group
    title: !open ? qsTr("What do you notice?") : Theme.tight ? advice.signs.title : ""
    lead: open || sparse ? "" : qsTr("Touch what you see or feel. Only one at a time.")
    name: another || Theme.tight ? "" : qsTr("Is this normal?")
    dotted: !open
    pageCount: open ? answer.pageCount : list.pageCount
    onOpenChanged: toTop()

    middle: SideButton {
        id: anotherSign

        objectName: "closeSignButton"
        visible: screen.another
        x: parent.width - width
        width: implicitWidth
        stacked: screen.bar.stacked || screen.bar.between < besideWidth
        height: screen.another ? screen.bar.nextButton.height : 0
        symbol: "magnifying-glass-bold"
        text: qsTr("Another sign")
        onActivated: screen.advice.signs.close()
    }
    body: Item {
        anchors.fill: parent

        SignList {
            id: list

            visible: !screen.open
            anchors.fill: parent
            advice: screen.advice
            page: screen.open ? 0 : screen.page
        }
        SignAnswer {
            id: answer

            visible: screen.open
            anchors.fill: parent
            advice: screen.advice
            page: screen.open ? screen.page : 0
        }
    }
}
