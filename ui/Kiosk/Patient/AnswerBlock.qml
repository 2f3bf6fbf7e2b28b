import QtQuick
import Kiosk.Controls

// What the advice answers about one thing, beside the leaf of the day that is waited for.
PageBlock {
    id: block

    required property string heading
    required property string plain
    required property string styled
    required property string when
    required property string condition
    required property string why
    required property string whyStyled
    required property string weekday
    required property string day
    required property string month
    property string symbol: ""
    property color foreground: Theme.primary

    readonly property bool leafed: day !== ""
    readonly property real beside: (leafed ? leaf.width : icon.width) + Theme.gap

    least: leafed ? leaf.height : icon.height
    lines: [...heights(title), ...heights(thing), ...heights(whole), ...heights(only), ...heights(because)]

    function heights(said: Label): list<real> {
        return said.text === "" ? [] : Array(said.lineCount).fill(said.implicitHeight / said.lineCount);
    }

    Column {
        x: block.beside
        width: block.column - x

        Label {
            id: title

            titled: true
            width: parent.width
            text: block.heading
            color: block.foreground
            font.pixelSize: Theme.largerHeading
            font.weight: Font.Bold
        }
        Label {
            id: thing

            width: parent.width
            plain: block.plain
            marked: block.styled
            lineHeight: Theme.listLine
            font.weight: Font.Bold
        }
        Label {
            id: whole

            visible: text !== ""
            width: parent.width
            lineHeight: Theme.listLine
            text: block.when
        }
        Label {
            id: only

            visible: text !== ""
            width: parent.width
            lineHeight: Theme.listLine
            text: block.condition
        }
        Label {
            id: because

            visible: text !== ""
            width: parent.width
            lineHeight: Theme.listLine
            plain: block.why
            marked: block.whyStyled
        }
    }
    fixed: [
        Leaf {
            id: leaf

            visible: block.leafed
            colour: block.foreground
            weekday: block.weekday
            number: block.day
            month: block.month
            Accessible.ignored: true // the heading says it
        },
        Icon {
            id: icon

            visible: !block.leafed
            name: block.symbol
            color: block.foreground
            side: Theme.icon
        }
    ]
}
