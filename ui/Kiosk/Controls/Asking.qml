import QtQuick

// A drawing, and what is asked: beside each other, or under each other where the screen stands upright.  What does not
// fit goes in this order: the drawing, the size of the words; nothing is cut.
Item {
    id: asking

    property string drawing: ""
    property string title: ""
    property string text: ""
    property string tongue: "" // the language of both, where it is not the visit's
    property string noteHeading: ""
    property string note: ""

    readonly property bool upright: Theme.portrait
    readonly property bool drawn: upright || !Theme.largeText

    Scene {
        id: scene

        visible: asking.drawn && height > Theme.icon
        x: asking.upright ? (parent.width - width) / 2 : 0
        y: asking.upright ? Math.max(0, words.y - height - Theme.gap) : (parent.height - height) / 2
        height: asking.upright ? Math.max(0, Math.min(parent.height - words.height - Theme.gap * 2, parent.width * 0.5))
                               : Math.min(parent.height, parent.width * 0.38 / Theme.drawingRatio)
        drawing: asking.drawing
    }
    Column {
        id: words

        readonly property real room: parent.height - (title.visible ? title.height + spacing : 0) - (box.visible ? box.height + spacing : 0)

        x: asking.drawn && !asking.upright ? scene.width + Theme.gap : 0
        y: asking.upright ? Math.max(scene.height + Theme.gap, (parent.height + scene.height - height) / 2) : Math.max(0, (parent.height - height) / 2)
        width: parent.width - x
        spacing: Theme.smallGap

        Label {
            id: title

            visible: text !== ""
            titled: true
            width: parent.width
            text: asking.title
            tongue: asking.tongue
            font.pixelSize: Theme.title
            font.weight: Font.ExtraBold
        }
        Label {
            objectName: "askingText"
            visible: words.room > Theme.normalDetail // what is noted comes first where only one of them has room
            width: parent.width
            height: Math.max(0, Math.min(implicitHeight, words.room))
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.normalDetail
            text: asking.text
            tongue: asking.tongue
            lineHeight: Theme.titleLine
            font.pixelSize: Theme.body
        }
        Rectangle {
            id: box

            visible: asking.note !== ""
            width: parent.width
            height: visible ? inside.height + 2 * inside.y : 0
            radius: Theme.buttonRadius
            color: Theme.selectedSurface

            Column {
                id: inside

                x: Theme.densePadding
                y: Theme.tight ? Theme.tinyGap : Theme.smallGap
                width: parent.width - 2 * x

                Label {
                    visible: !Theme.tight
                    width: parent.width
                    text: asking.noteHeading
                    font.pixelSize: Theme.detail
                }
                Label {
                    objectName: "askingNote"
                    width: parent.width
                    text: asking.note
                    lineHeight: Theme.titleLine
                    font.pixelSize: Theme.tight ? Theme.normalDetail : Theme.largeText ? Theme.detail : Theme.body
                    font.weight: Font.Bold
                }
            }
        }
    }
}
