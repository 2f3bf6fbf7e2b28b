pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What stands together where the patient reads it, before or after; what differs is marked.
Rectangle {
    id: card

    required property bool there
    required property string heading
    required property string corner
    required property Rows lines
    required property string remark
    required property string symbol
    required property string tone
    required property bool later // what is read now; else what was read before
    property string said: "" // "before, English", for a screen reader

    readonly property color toned: tone === "back" || tone === "good" ? Look.toneColour(tone) : Look.primaryDeep

    implicitHeight: inside.height + 2 * Look.unit * (Look.small ? 14 : 18)
    radius: Look.cardRadius
    color: !there ? Look.canvas : tone === "back" ? Theme.avoidSurface : tone === "good" ? Theme.goodSurface : Look.surface
    border.width: later ? Look.strong : Look.hairline
    border.color: later ? Look.primary : Look.divider
    Accessible.role: Accessible.Grouping
    Accessible.name: said

    Column {
        id: inside

        x: Look.unit * 22
        y: Look.unit * (Look.small ? 14 : 18)
        width: parent.width - 2 * x
        spacing: Look.unit * 7

        Said {
            visible: !card.there
            width: parent.width
            text: card.later ? qsTr("Taken out: patients no longer read this.") : qsTr("Nothing stood here.")
            color: Look.soft
        }
        Item {
            visible: card.there && (card.heading !== "" || card.corner !== "")
            width: parent.width
            height: Math.max(mark.height, title.height)

            Icon {
                id: mark

                name: card.symbol
                color: card.toned
                side: Look.icon
                y: (title.firstLine - height) / 2
            }
            Said {
                id: title

                readonly property real firstLine: font.pixelSize * 1.35

                x: mark.width + Look.smallGap
                width: parent.width - x - (right.visible ? right.width + Look.gap / 2 : 0)
                text: card.heading
                color: card.toned
                font.pixelSize: Look.heading
                font.weight: Font.Bold
            }
            Said {
                id: right

                visible: text !== ""
                x: parent.width - width
                y: title.baselineOffset - baselineOffset
                text: card.corner
                color: Look.soft
                font.pixelSize: Look.detail
                wrapMode: Text.NoWrap
            }
        }
        Repeater {
            model: card.there ? card.lines : null

            Item {
                id: line

                required property string label
                required property string text
                required property string when
                required property string spoken
                required property bool own
                required property string picture
                readonly property real size: own ? Look.text * 1.12 : Look.text * 0.92

                width: inside.width
                height: words.height + (name.visible ? name.height : 0)

                Icon {
                    name: line.picture !== "" ? line.picture : card.tone === "back" ? "x-circle-duotone"
                                              : card.tone === "good" ? "check-circle-duotone" : "caret-right-bold"
                    color: line.own ? card.toned : Look.soft
                    side: line.size * 1.2
                    x: (mark.width - width) / 2
                    y: words.y + (line.size * 1.35 - height) / 2
                }
                Said {
                    id: name

                    visible: text !== ""
                    x: mark.width + Look.smallGap
                    width: parent.width - x
                    text: line.label
                    color: Look.soft
                    font.pixelSize: Look.least
                    Accessible.ignored: true
                }
                Said {
                    id: words

                    x: mark.width + Look.smallGap
                    y: name.visible ? name.height : 0
                    width: parent.width - x - (date.visible ? date.width + Look.unit * 14 : 0)
                    text: line.text
                    textFormat: Text.RichText
                    color: line.own ? Look.ink : Look.soft
                    font.pixelSize: line.size
                    Accessible.name: line.spoken
                }
                Said {
                    id: date

                    visible: line.when !== ""
                    x: parent.width - width
                    y: words.y
                    width: Math.min(implicitWidth, parent.width * 0.55)
                    horizontalAlignment: Text.AlignRight
                    text: line.when
                    textFormat: Text.RichText
                    color: line.own ? Look.ink : Look.soft
                    font.pixelSize: line.size
                    font.weight: line.own ? Font.Bold : Font.Normal
                    Accessible.ignored: true
                }
            }
        }
        Said {
            visible: card.there && card.remark !== ""
            x: mark.width + Look.smallGap
            width: parent.width - x
            text: card.remark
            textFormat: Text.RichText
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
}
