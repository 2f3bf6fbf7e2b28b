import QtQuick

// A question with two answers over everything: the safe one at the left, and what cannot be taken back at the right.
Modal {
    id: dialog

    property string symbol: "warning-duotone"
    property string title: ""
    property string sentence: ""
    property string keepWord: "" // of the safe answer, which Escape gives too
    property string doWord: ""
    property string doSymbol: ""

    readonly property bool beside: availableWidth >= Look.unit * 480

    signal confirmed

    wanted: Look.unit * 760

    contentItem: Scroll {
        id: scroll

        implicitHeight: contentHeight
        contentHeight: all.height + 2 * inset
        spacing: 0

        Column {
            id: all

            width: scroll.innerWidth
            spacing: Look.unit * 24

            Row {
                width: parent.width
                spacing: Look.gap

                Tile {
                    id: tile

                    symbol: dialog.symbol
                    tone: "urgent"
                }
                Column {
                    width: parent.width - tile.width - parent.spacing
                    spacing: Look.unit * 8

                    Said {
                        titled: true
                        width: parent.width
                        text: dialog.title
                        font.pixelSize: Look.title * 0.85
                        font.weight: Font.ExtraBold
                        lineHeight: 1
                    }
                    Said {
                        width: parent.width
                        text: dialog.sentence
                        color: Look.soft
                    }
                }
            }
            Grid {
                id: answers

                readonly property real each: dialog.beside ? (width - Look.gap) / 2 : width

                width: parent.width
                columns: dialog.beside ? 2 : 1
                spacing: Look.gap

                PushButton {
                    objectName: "askKeep"
                    kind: "outline"
                    focus: true
                    width: answers.each
                    implicitHeight: Look.mainControl
                    text: dialog.keepWord
                    onActivated: dialog.refused()
                }
                PushButton {
                    objectName: "askDo"
                    kind: "graveNow"
                    width: answers.each
                    symbol: dialog.doSymbol
                    text: dialog.doWord
                    onActivated: dialog.confirmed()
                }
            }
        }
    }
}
