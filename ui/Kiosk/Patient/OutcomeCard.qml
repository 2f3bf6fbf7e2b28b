import QtQuick
import Kiosk.Controls

// How the paper or the email turned out, drawn and in words.
Rectangle {
    id: card

    property string text: ""
    property string note: ""
    property string waiting: "" // the drawings, for each way that it may turn out
    property string done: ""
    property string trouble: "scene-help"
    property string more: "" // what can be done where it went wrong
    property string moreNamed: ""

    readonly property bool fine: state === "done"
    readonly property bool troubled: !fine && state !== "queued" && state !== "sending"
    readonly property bool upright: Theme.portrait
    readonly property real around: Theme.tight ? Theme.smallGap : Theme.padding
    readonly property bool drawn: !Theme.tight && (upright || !Theme.largeText)
    readonly property color foreground: fine ? Theme.good : troubled ? Theme.caution : Theme.primaryDeep

    signal moreActivated

    visible: text !== ""
    radius: Theme.cardRadius
    color: fine ? Theme.goodSurface : troubled ? Theme.cautionSurface : Theme.surface
    border.width: Theme.outlineWidth
    border.color: fine ? Theme.good : troubled ? Theme.caution : Theme.primary

    Scene {
        id: scene

        visible: card.drawn && height > Theme.icon
        x: card.upright ? (parent.width - width) / 2 : card.around
        y: card.upright ? card.around : (parent.height - height) / 2
        height: card.drawn ? Math.max(0, card.upright ? Math.min(parent.height - words.height - 3 * card.around, Theme.tile * 2.4)
                                                      : Math.min(parent.height - 2 * card.around, parent.width * 0.42 / Theme.drawingRatio)) : 0
        drawing: card.fine ? card.done : card.troubled ? card.trouble : card.waiting
    }
    Icon {
        id: mark

        visible: !card.drawn
        x: card.around
        anchors.verticalCenter: parent.verticalCenter
        name: card.fine ? "check-circle-fill" : card.troubled ? "warning-circle-duotone" : "hourglass-duotone"
        color: card.foreground
        side: Theme.icon
    }
    Column {
        id: words

        x: card.upright && card.drawn ? card.around : card.drawn ? scene.x + scene.width + card.around : mark.x + mark.width + card.around
        width: parent.width - x - card.around
        y: card.upright && card.drawn ? Math.max(card.around, (parent.height + scene.height - height) / 2) : (parent.height - height) / 2
        spacing: Theme.tinyGap

        Label {
            objectName: "outcomeText"
            width: parent.width
            height: Math.min(implicitHeight, card.height - (noted.visible ? noted.height : 0) - (instead.visible ? instead.height : 0) - 2 * Theme.smallGap)
            horizontalAlignment: card.upright && card.drawn ? Text.AlignHCenter : Text.AlignLeft
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.normalDetail
            text: card.text
            color: card.foreground
            lineHeight: Theme.titleLine
            font.pixelSize: card.troubled ? Theme.body : card.drawn && !Theme.largeText ? Theme.largerHeading : Theme.heading
            font.weight: Font.Bold
        }
        Label {
            id: noted

            visible: text !== ""
            width: parent.width
            horizontalAlignment: card.upright && card.drawn ? Text.AlignHCenter : Text.AlignLeft
            text: card.note
            lineHeight: Theme.titleLine
            font.pixelSize: Theme.tight ? Theme.normalDetail : card.drawn && !Theme.largeText ? Theme.body : Theme.detail
        }
        BigButton {
            id: instead

            objectName: card.moreNamed
            visible: card.more !== ""
            x: card.upright && card.drawn ? (parent.width - width) / 2 : 0
            width: Math.min(implicitWidth, parent.width)
            height: Theme.tight ? Theme.leastTouchTarget : implicitHeight
            outlined: true
            textSize: Math.min(Theme.button, Theme.tight ? Theme.normalDetail : Theme.detail)
            text: card.more
            onActivated: card.moreActivated()
        }
    }
}
