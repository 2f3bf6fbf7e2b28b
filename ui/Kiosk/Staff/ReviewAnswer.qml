pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What the approver finds of the text, and until when they answer for it.
Column {
    id: part

    required property Review review

    readonly property Answering answer: review.answer
    readonly property bool narrow: width < Look.unit * 620

    spacing: Look.unit * 18

    Item {
        width: parent.width
        height: Math.max(me.height, whose.height)

        Initial {
            id: me

            name: part.answer.name
            own: true
            width: Look.unit * 56
        }
        Column {
            id: whose

            x: me.width + Look.unit * 16
            width: parent.width - x
            anchors.verticalCenter: me.verticalCenter

            Said {
                titled: true
                width: parent.width
                text: qsTr("%1, you answer for it").arg(part.answer.name)
                font.pixelSize: Look.heading
                font.weight: Font.Bold
            }
            Said {
                width: parent.width
                text: part.answer.refused !== "" ? part.answer.refused : part.answer.readers
                color: part.answer.refused !== "" ? Look.waiting : Look.soft
                font.pixelSize: Look.detail
            }
        }
    }
    Rectangle {
        width: parent.width
        height: Look.hairline
        color: Look.divider
    }
    Item {
        width: parent.width
        height: clear.height

        Said {
            id: clear

            width: Math.min(implicitWidth, count.x - Look.gap)
            text: qsTr("<b>Easy to understand and to follow</b>&nbsp;&nbsp;PEMAT list")
            textFormat: Text.StyledText
        }
        Said {
            id: count

            x: parent.width - width
            text: part.answer.pemat.ticked
            color: Look.soft
            font.pixelSize: Look.detail
            wrapMode: Text.NoWrap
        }
    }
    Grid {
        id: statements

        width: parent.width
        columns: part.narrow ? 1 : 2
        columnSpacing: Look.gap
        rowSpacing: Look.unit * 2

        Repeater {
            model: part.answer.pemat.statements

            Pressable {
                id: statement

                required property string key
                required property string said
                required property bool agreed

                objectName: "pemat-" + key
                width: (statements.width - (statements.columns - 1) * statements.columnSpacing) / statements.columns
                implicitHeight: Math.max(Look.unit * (Look.touch ? 60 : 48), words.height + Look.unit * 10)
                hoverEnabled: Look.pointer
                ringRadius: Look.fieldRadius
                tickable: true
                ticked: agreed
                text: said
                Accessible.role: Accessible.CheckBox
                onActivated: part.answer.pemat.tick(key)

                background: Rectangle {
                    radius: Look.fieldRadius
                    color: statement.down ? Look.mint : statement.hovered ? Look.mintSoft : "transparent"
                }
                contentItem: Item {
                    Rectangle {
                        id: box

                        width: Look.unit * (Look.touch ? 38 : 28)
                        height: width
                        radius: width / 4
                        anchors.verticalCenter: parent.verticalCenter
                        color: statement.agreed ? Look.primary : Look.surface
                        border.width: Look.outline * 1.2
                        border.color: statement.agreed ? Look.primary : Look.fieldEdge

                        Icon {
                            anchors.centerIn: parent
                            visible: statement.agreed
                            name: "check-bold"
                            color: Look.primaryText
                            side: box.width * 0.62
                        }
                    }
                    Said {
                        id: words

                        x: box.width + Look.unit * 14
                        width: parent.width - x
                        anchors.verticalCenter: parent.verticalCenter
                        text: statement.text
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    Rectangle {
        width: parent.width
        height: Look.hairline
        color: Look.divider
    }
    Said {
        width: parent.width
        text: qsTr("Valid until")
        font.weight: Font.Bold
    }
    Flow {
        width: parent.width
        spacing: Look.unit * 24

        Row {
            id: spans

            Repeater {
                model: [6, 12, 24]

                Pressable {
                    id: span

                    required property int index
                    required property int modelData
                    readonly property bool current: part.answer.last.months === modelData

                    objectName: "months-" + modelData
                    width: length.implicitWidth + Look.unit * 44
                    height: Look.control
                    hoverEnabled: Look.pointer
                    ringRadius: Look.buttonRadius
                    tickable: true
                    ticked: current
                    text: part.answer.last.spans[index] ?? ""
                    Accessible.role: Accessible.RadioButton
                    onActivated: part.answer.last.chooseMonths(modelData)

                    background: Rectangle {
                        color: span.current ? Look.primary : span.down ? Look.mint : span.hovered ? Look.mintSoft : Look.surface
                        topLeftRadius: span.index === 0 ? Look.buttonRadius : 0
                        bottomLeftRadius: topLeftRadius
                        topRightRadius: span.index === 2 ? Look.buttonRadius : 0
                        bottomRightRadius: topRightRadius
                        border.width: Look.outline * 1.2
                        border.color: Look.primary
                    }
                    contentItem: Item {
                        Said {
                            id: length

                            anchors.centerIn: parent
                            text: span.text
                            color: span.current ? Look.primaryText : Look.primaryDeep
                            font.weight: Font.Bold
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        Row {
            height: Look.control
            spacing: Look.unit * 10

            Icon {
                name: "calendar-check-duotone"
                color: Look.primaryDeep
                side: Look.icon
                anchors.verticalCenter: parent.verticalCenter
            }
            Said {
                objectName: "untilDay"
                anchors.verticalCenter: parent.verticalCenter
                text: part.answer.last.until
                font.pixelSize: Look.text * 1.08
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
            }
        }
        PushButton {
            objectName: "anotherDate"
            text: part.answer.last.month === "" ? qsTr("Another date") : qsTr("Close the calendar")
            onActivated: {
                if (part.answer.last.month === "")
                    part.answer.last.openMonth();
                else
                    part.answer.last.closeMonth();
            }
        }
    }
    MonthDays {
        visible: part.answer.last.month !== ""
        width: Math.min(parent.width, Look.unit * 520)
        last: part.answer.last
    }
    Said {
        width: parent.width
        text: qsTr("At most 24 months. %1 and you are told 60, 30 and 7 days before.").arg(part.review.author)
        color: Look.soft
        font.pixelSize: Look.detail
    }
}
