pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// How everything is and what to do, the worst first; what waits to be printed or sent, and why.  Two columns where there
// is room; else what waits comes first, as a patient waits with it.
Page {
    id: page

    required property Staff staff

    readonly property Upkeep upkeep: staff.upkeep
    readonly property bool two: width >= Look.unit * 1000
    readonly property bool cornered: width >= Look.unit * 900

    title: upkeep.title
    lead: upkeep.lead
    corner: PushButton {
        objectName: page.cornered ? "tryNow" : ""
        visible: page.cornered
        kind: "outline"
        symbol: "printer-duotone"
        available: !page.upkeep.trying
        text: page.upkeep.trying ? qsTr("Trying…") : qsTr("Try printer and mail now")
        onActivated: page.upkeep.tryNow()
    }

    Scroll {
        id: all

        x: -inset
        y: -inset
        width: Math.min(parent.width, Look.touch ? parent.width : Look.listMost * 1.15) + around
        height: parent.height + inset - (strip.visible ? strip.height + Look.gap : 0)

        Problem {
            width: all.innerWidth
            text: page.upkeep.problem
            onAgain: page.upkeep.look()
        }
        Item {
            id: halves

            readonly property real half: page.two ? (width - Look.gap) * 0.53 : width

            visible: page.upkeep.known
            width: all.innerWidth
            height: page.two ? Math.max(how.height, waits.height) : waits.height + Look.gap + how.height

            Column {
                id: how

                y: page.two ? 0 : waits.height + Look.gap
                width: halves.half
                spacing: Look.unit * 12

                Said {
                    titled: true
                    width: parent.width
                    text: qsTr("How everything is")
                    font.pixelSize: Look.heading
                    font.weight: Font.Bold
                }
                PushButton {
                    objectName: page.cornered ? "" : "tryNow"
                    visible: !page.cornered
                    width: parent.width
                    kind: "outline"
                    symbol: "printer-duotone"
                    available: !page.upkeep.trying
                    text: page.upkeep.trying ? qsTr("Trying…") : qsTr("Try printer and mail now")
                    onActivated: page.upkeep.tryNow()
                }
                Said {
                    visible: text !== ""
                    width: parent.width
                    text: page.upkeep.trying ? qsTr("The printer and the mail server are being asked; this takes some seconds.")
                                             : page.upkeep.tried
                    color: Look.soft
                    font.pixelSize: Look.detail
                    Accessible.role: Accessible.AlertMessage
                }
                Panel {
                    width: parent.width
                    height: rows.height

                    Column {
                        id: rows

                        width: parent.width

                        Repeater {
                            model: page.upkeep.conditions

                            StateRow {
                                width: rows.width
                            }
                        }
                    }
                }
            }
            Column {
                id: waits

                x: page.two ? halves.half + Look.gap : 0
                width: page.two ? halves.width - x : halves.width
                spacing: Look.unit * 12

                Said {
                    titled: true
                    width: parent.width
                    text: qsTr("What waits")
                    font.pixelSize: Look.heading
                    font.weight: Font.Bold
                }
                Verdict {
                    width: parent.width
                    tone: "blocks"
                    fact: page.upkeep.unread
                }
                Nothing {
                    visible: page.upkeep.unread === "" && page.upkeep.waiting.count === 0
                    width: parent.width
                    title: qsTr("Nothing waits")
                    sentence: qsTr("Everything that patients asked for is printed or sent.")
                }
                Panel {
                    visible: page.upkeep.waiting.count > 0
                    width: parent.width
                    height: jobs.height

                    Column {
                        id: jobs

                        width: parent.width

                        Repeater {
                            model: page.upkeep.waiting

                            WaitRow {
                                upkeep: page.upkeep
                                width: jobs.width
                            }
                        }
                    }
                }
                Said {
                    visible: page.upkeep.lost.count > 0
                    titled: true
                    width: parent.width
                    topPadding: Look.unit * 10
                    text: qsTr("What did not go out since yesterday")
                    font.pixelSize: Look.heading
                    font.weight: Font.Bold
                }
                Panel {
                    visible: page.upkeep.lost.count > 0
                    width: parent.width
                    height: gone.height

                    Column {
                        id: gone

                        width: parent.width

                        Repeater {
                            model: page.upkeep.lost

                            WaitRow {
                                upkeep: page.upkeep
                                width: gone.width
                            }
                        }
                    }
                }
                Row {
                    width: parent.width
                    spacing: Look.smallGap

                    Icon {
                        id: shield

                        name: "shield-check-duotone"
                        color: Look.soft
                        side: Look.icon
                    }
                    Said {
                        width: parent.width - shield.width - parent.spacing
                        text: qsTr("Never an address here. What waits is erased as soon as it is out or cancelled.")
                        color: Look.soft
                        font.pixelSize: Look.detail
                    }
                }
            }
        }
    }
    UndoStrip {
        id: strip

        y: parent.height - height
        width: parent.width
        text: page.upkeep.said
        onGone: page.upkeep.forget()
    }
    AskDialog {
        visible: page.upkeep.asking
        title: qsTr("Cancel it?")
        sentence: qsTr("%1. The patient does not get it, and it is erased.").arg(page.upkeep.asked)
        symbol: "trash-duotone"
        keepWord: qsTr("Let it wait")
        doWord: qsTr("Cancel it")
        doSymbol: "trash-duotone"
        onRefused: page.upkeep.keep()
        onConfirmed: page.upkeep.cancel()
    }
}
