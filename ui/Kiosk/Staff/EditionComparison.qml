pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The edition that is looked at beside another one: what is read differently, in each language.
Column {
    id: comparison

    required property History history
    readonly property EditionDetails details: history.detail

    visible: details.others.count > 0
    spacing: Look.unit * 14

    Choice {
        objectName: "compareWith"
        width: Math.min(comparison.width, Look.unit * 400)
        label: qsTr("Compare with")
        aside: comparison.details.count
        rows: comparison.details.others
        current: String(comparison.history.other)
        onChosen: key => comparison.history.compareWith(Number(key))
    }
    Item {
        id: captions

        readonly property real tagged: Look.unit * 42
        readonly property real half: (width - tagged - Look.unit * 8) / 2

        visible: comparison.details.differences.count > 0
        width: comparison.width
        height: older.height

        Said {
            id: older

            x: captions.tagged
            width: captions.half
            text: qsTr("Edition %1").arg(comparison.details.older)
            color: Look.soft
            font.pixelSize: Look.detail
        }
        Said {
            x: captions.tagged + captions.half + Look.unit * 8
            width: captions.half
            text: qsTr("Edition %1").arg(comparison.details.newer)
            color: Look.primaryDeep
            font.pixelSize: Look.detail
            font.weight: Font.Bold
        }
    }
    Repeater {
        model: comparison.details.differences

        Column {
            id: difference

            required property string where
            required property Rows readings

            width: comparison.width
            spacing: Look.unit * 6

            Said {
                width: parent.width
                text: difference.where
                color: Look.soft
                font.pixelSize: Look.detail
                font.weight: Font.DemiBold
            }
            Repeater {
                model: difference.readings

                Item {
                    id: reading

                    required property string language
                    required property string before
                    required property string after

                    readonly property real half: (width - tag.width - 2 * Look.unit * 8) / 2

                    width: difference.width
                    height: Math.max(was.height, becomes.height)

                    Said {
                        id: tag

                        width: reading.language === "" ? 0 : Look.unit * 34
                        anchors.verticalCenter: parent.verticalCenter
                        text: reading.language
                        color: Look.soft
                        font.pixelSize: Look.least
                        font.weight: Font.Bold
                    }
                    Box {
                        id: was

                        x: tag.width + Look.unit * 8
                        width: reading.half
                        height: Math.max(implicitHeight, becomes.implicitHeight)
                        text: reading.before
                        said: qsTr("Before: %1").arg(reading.before === "" ? qsTr("nothing") : reading.before)
                    }
                    Box {
                        id: becomes

                        x: was.x + was.width + Look.unit * 8
                        width: reading.half
                        height: Math.max(implicitHeight, was.implicitHeight)
                        later: true
                        text: reading.after
                        said: qsTr("After: %1").arg(reading.after === "" ? qsTr("nothing") : reading.after)
                    }
                }
            }
        }
    }

    component Box: Rectangle {
        id: box

        property string text: ""
        property string said: text
        property bool later: false

        implicitHeight: words.implicitHeight + Look.unit * 20
        radius: Look.fieldRadius
        color: later ? Look.mintSoft : Look.neutral
        border.width: later ? Look.strong : Look.hairline
        border.color: later ? Look.primary : Look.divider

        Said {
            id: words

            x: Look.unit * 12
            y: Look.unit * 10
            width: parent.width - 2 * x
            text: box.text === "" ? "–" : box.text
            font.pixelSize: Look.detail
            Accessible.name: box.said
        }
    }
}
