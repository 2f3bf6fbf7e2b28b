pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The editions that wait for whoever is here, and those that wait for somebody else; each opens to be read.
Page {
    id: page

    required property Staff staff

    readonly property Approvals approvals: staff.approvals

    title: qsTr("Approvals")
    lead: qsTr("Each is read as patients read it, one difference at a time.")

    Scroll {
        id: room

        x: -inset
        y: -inset
        width: Math.min(parent.width, Look.touch ? parent.width : Look.listMost) + around
        height: parent.height + inset
        spacing: Look.unit * 12

        Problem {
            width: room.innerWidth
            text: page.approvals.problem
            onAgain: page.approvals.look()
        }
        Said {
            titled: true
            text: qsTr("Wait for you")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Nothing {
            visible: page.approvals.known && page.approvals.mine.count === 0
            width: room.innerWidth
            title: qsTr("Nothing waits for your approval")
            sentence: qsTr("You are told here and on Today when somebody sends a text.")
        }
        Panel {
            visible: page.approvals.mine.count > 0
            width: room.innerWidth
            height: mine.height

            Column {
                id: mine

                width: parent.width

                Repeater {
                    model: page.approvals.mine

                    ApprovalLine {
                        width: mine.width
                        staff: page.staff
                    }
                }
            }
        }
        Item {
            width: 1
            height: Look.unit * 8
        }
        Said {
            visible: page.approvals.others.count > 0
            titled: true
            text: qsTr("Wait for somebody else")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Panel {
            visible: page.approvals.others.count > 0
            width: room.innerWidth
            height: others.height

            Column {
                id: others

                width: parent.width

                Repeater {
                    model: page.approvals.others

                    ApprovalLine {
                        width: others.width
                        staff: page.staff
                    }
                }
            }
        }
    }
}
