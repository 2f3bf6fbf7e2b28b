import QtQuick

// A large choice: an icon, a sentence, and a check mark when chosen.  `boxed` shows a box to tick.
Pressable {
    id: choice

    property string symbol: ""
    property string note: ""
    property real textSize: Theme.body
    property real least: Theme.mainTouchTarget // as high as it is at least
    property real side: Theme.choiceIcon // of its icon, where it lies on no tile
    property bool chosen: false
    property bool boxed: false
    property bool tiled: false // the icon on a tile
    property bool fitted: false // its text is made smaller where it does not fit into a given height
    property bool leads: false // a touch goes on: an arrow stands at the right
    property string letter: "" // stands before it, as in a row of answers
    property string result: "" // the icon of an outcome, at the right
    property string resultText: "" // and its words, where there is room
    property color foreground: Theme.primary
    property color surface: chosen ? Theme.quietSurface : Theme.surface

    readonly property real pictureSpace: letter !== "" ? Theme.box + Theme.mediumGap : symbol === "" ? 0 : (tiled ? Theme.tile : side) + Theme.gap
    readonly property real indicatorSpace: boxed ? Theme.box + Theme.gap : chosen || leads || result !== "" ? Theme.icon + Theme.smallGap + (resultText !== "" ? resulted.width + Theme.smallGap : 0) : 0

    ringRadius: Theme.cardRadius
    tickable: true
    ticked: chosen
    implicitHeight: Math.max(least, lines.height + (least < Theme.mainTouchTarget ? Theme.smallGap : Theme.gap * 1.4), (tiled ? Theme.tile : 0) + 2 * Theme.gap)
    Accessible.role: boxed ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.description: note

    background: Rectangle {
        radius: Theme.cardRadius
        color: choice.down ? Theme.selectedSurface : choice.surface
        border.width: choice.chosen ? Theme.outlineWidth : Theme.hairline
        border.color: choice.chosen || choice.result !== "" ? choice.foreground : Theme.outline
    }
    contentItem: Item {
        Rectangle {
            visible: choice.tiled && choice.symbol !== ""
            x: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.tile
            height: width
            radius: Theme.buttonRadius
            color: Theme.selectedSurface
        }
        Rectangle {
            visible: choice.letter !== ""
            x: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.box
            height: width
            radius: width / 2
            color: Theme.selectedSurface

            Label {
                anchors.centerIn: parent
                text: choice.letter
                color: Theme.primaryDeep
                font.pixelSize: Theme.detail
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
        Icon {
            x: Theme.padding + (choice.tiled ? (Theme.tile - width) / 2 : 0)
            anchors.verticalCenter: parent.verticalCenter
            name: choice.symbol
            side: choice.tiled ? Theme.tile * 0.72 : choice.side
            color: Theme.primary
        }
        Column {
            id: lines

            x: Theme.padding + choice.pictureSpace
            width: choice.width - x - choice.indicatorSpace - Theme.padding
            anchors.verticalCenter: parent.verticalCenter

            Label {
                width: parent.width
                height: choice.fitted ? Math.max(0, Math.min(implicitHeight, choice.height - Theme.smallGap - (noted.visible ? noted.height : 0))) : implicitHeight
                fontSizeMode: choice.fitted ? Text.Fit : Text.FixedSize
                minimumPixelSize: Theme.normalDetail
                text: choice.text
                lineHeight: Theme.titleLine
                font.pixelSize: choice.textSize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                id: noted

                visible: text !== "" && !(choice.fitted && Theme.tight && Theme.largeText)
                width: parent.width
                text: choice.note
                color: Theme.foregroundMuted
                font.pixelSize: choice.fitted && Theme.tight ? Theme.normalDetail : Theme.detail
                Accessible.ignored: true
            }
        }
        CheckIndicator {
            visible: choice.boxed
            x: parent.width - width - Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            ticked: choice.chosen
        }
        Label {
            id: resulted

            visible: text !== ""
            x: parent.width - width - Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            text: choice.resultText
            color: choice.foreground
            font.pixelSize: Theme.detail
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Icon {
            visible: !choice.boxed && name !== ""
            x: (choice.resultText !== "" ? resulted.x - Theme.smallGap : parent.width - Theme.densePadding) - width
            anchors.verticalCenter: parent.verticalCenter
            name: choice.result !== "" ? choice.result : choice.leads ? "arrow-right-bold" : choice.chosen ? "check-circle-duotone" : ""
            color: choice.foreground
        }
    }
}
