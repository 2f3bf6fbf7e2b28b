pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// When it is open: a bar for each time, so that a week is seen at a glance; a touch on a day opens what changes it.
Panel {
    id: hours

    required property OpeningWeek week
    property string day: "" // the one that is being changed

    readonly property real names: Look.unit * (Look.touch ? 130 : 108)
    readonly property real side: Look.unit * 18
    readonly property real trackX: side + names
    readonly property real track: width - trackX - side - Look.unit * 10
    readonly property list<string> marks: week.marks

    implicitHeight: head.height + days.height + Look.unit * 10

    Item {
        id: head

        width: parent.width
        height: Look.unit * 40

        Repeater {
            model: hours.marks.length

            Said {
                required property int index

                x: hours.trackX + hours.track * index / (hours.marks.length - 1) - width / 2
                anchors.verticalCenter: parent.verticalCenter
                text: hours.marks[index]
                color: Look.soft
                font.pixelSize: Look.least
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: hours.marks.length

        Rectangle {
            required property int index

            x: hours.trackX + hours.track * index / (hours.marks.length - 1)
            y: head.height
            width: Look.hairline
            height: days.height
            color: Look.hair
        }
    }
    Column {
        id: days

        y: head.height
        width: parent.width

        Repeater {
            model: hours.week.days

            Column {
                id: day

                required property int index
                required property string key
                required property string name
                required property bool open
                required property bool parted
                required property bool altered
                required property string summary
                required property Rows spans

                readonly property bool opened: hours.day === key

                width: days.width

                Rectangle {
                    visible: day.index > 0
                    x: hours.side
                    width: parent.width - 2 * x
                    height: Look.hairline
                    color: Look.hair
                }
                Pressable {
                    id: row

                    objectName: "day-" + day.key
                    width: parent.width
                    height: Look.unit * (Look.touch ? 60 : 56)
                    hoverEnabled: Look.pointer
                    leftInset: Look.unit * 8
                    rightInset: Look.unit * 8
                    ringRadius: Look.buttonRadius
                    text: day.name
                    Accessible.description: day.open ? day.summary : closed.text
                    onActivated: hours.day = day.opened ? "" : day.key

                    background: Rectangle {
                        radius: Look.buttonRadius
                        color: row.down ? Look.mint : row.hovered || day.opened ? Look.mintSoft : "transparent"
                    }
                    contentItem: Item {
                        Said {
                            x: hours.side
                            width: hours.names - Look.unit * 6
                            anchors.verticalCenter: parent.verticalCenter
                            text: day.name
                            font.weight: Font.Bold
                            wrapMode: Text.NoWrap
                            fontSizeMode: Text.HorizontalFit
                            minimumPixelSize: Math.round(Look.least * 0.85)
                            Accessible.ignored: true
                        }
                        Said {
                            id: closed

                            visible: !day.open
                            x: hours.trackX + Look.unit * 8
                            anchors.verticalCenter: parent.verticalCenter
                            text: day.altered ? qsTr("Closed · changed") : qsTr("Closed")
                            color: Look.soft
                            font.pixelSize: Look.detail
                            Accessible.ignored: true
                        }
                        Repeater {
                            model: day.spans

                            Bar {
                                altered: day.altered && day.spans.count === 1
                                height: row.height - Look.unit * 16
                            }
                        }
                    }
                }
                Loader {
                    active: day.opened
                    visible: active
                    x: hours.side
                    width: parent.width - 2 * x
                    sourceComponent: DayHours {
                        week: hours.week
                        key: day.key
                        name: day.name
                        open: day.open
                        parted: day.parted
                        spans: day.spans
                    }
                }
            }
        }
    }

    component Bar: Rectangle {
        id: bar

        required property string said
        required property real begins
        required property real ends
        property bool altered: false
        readonly property string text: altered ? qsTr("%1 · changed").arg(said) : said

        objectName: "bar"
        x: hours.trackX + hours.track * begins
        y: Look.unit * 8
        width: hours.track * (ends - begins)
        radius: Look.unit * 10
        color: Look.mint
        border.width: Look.outline * 1.2
        border.color: Look.primary

        Said {
            x: Look.unit * 4
            width: parent.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: bar.text
            color: Look.primaryDeep
            font.pixelSize: Look.detail
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Look.least * 0.75)
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
