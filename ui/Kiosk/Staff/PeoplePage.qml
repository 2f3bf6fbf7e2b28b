pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The people: what each may do, their codes, who has left; and beside them the rule of two, or what is asked now.
Page {
    id: page

    required property Staff staff

    readonly property People people: staff.people
    readonly property bool beside: width >= Look.unit * 1000
    readonly property bool asked: people.asks !== ""

    title: qsTr("People")
    lead: qsTr("Who may do what.")
    corner: PushButton {
        objectName: "addPerson"
        kind: "main"
        symbol: "user-plus-duotone"
        text: qsTr("Add a person")
        available: page.people.asks !== "add"
        onActivated: page.people.askName()
    }

    Scroll {
        id: list

        x: -inset
        y: -inset
        visible: page.beside || !page.asked
        width: (page.beside ? parent.width * 0.56 : parent.width) + around
        height: parent.height + inset
        spacing: Look.gap

        Problem {
            width: list.innerWidth
            text: page.asked ? "" : page.people.problem
            onAgain: page.people.look()
        }
        Verdict {
            width: list.innerWidth
            visible: page.people.said !== ""
            fact: page.people.said
        }
        Panel {
            width: list.innerWidth
            height: lines.height

            Column {
                id: lines

                width: parent.width

                Repeater {
                    model: page.people.lines

                    PersonRow {
                        width: lines.width
                        people: page.people
                    }
                }
            }
        }
        Loader {
            active: !page.beside
            width: list.innerWidth
            height: active ? (item as Item)?.implicitHeight ?? 0 : 0
            sourceComponent: rules
        }
    }
    Scroll {
        id: side

        visible: page.beside || page.asked
        x: page.beside ? parent.width * 0.56 + Look.gap - inset : -inset
        y: -inset
        width: parent.width - x - inset + around
        height: parent.height + inset

        Loader {
            width: side.innerWidth
            height: (item as Item)?.implicitHeight ?? 0
            sourceComponent: page.people.asks === "code" ? newCode : page.people.asks === "add" ? add : rules
            onLoaded: {
                if (page.asked)
                    (item as Item).forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }

    Component {
        id: rules

        PersonRights {
            people: page.people
        }
    }
    Component {
        id: newCode

        PersonCode {
            code: page.people.newCode
            onEnded: page.people.cancel()
        }
    }
    Component {
        id: add

        PersonAdd {
            people: page.people
        }
    }
}
