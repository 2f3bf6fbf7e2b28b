import QtQuick
import Kiosk.Controls

// A way to take the sheet home: a touch goes that way; once it was gone, the card says how it turned out (`state` is the
// delivery's), and what can still be done about it stands in it.
Item {
    id: card

    property string named: "" // the name of the way as a control
    property string drawing: ""
    property string text: ""
    property string spoken: text // the way's name, where a reason stands in its place
    property string note: ""
    property bool available: true
    property bool filled: false
    property string more: "" // what can be done about what was done
    property string moreNamed: ""

    readonly property bool asked: state !== ""
    readonly property bool fine: state === "done"
    readonly property bool troubled: asked && !fine && state !== "queued" && state !== "sending"
    readonly property bool lit: filled && available && !asked
    readonly property bool upright: width < height * Theme.cardUpright
    readonly property real around: Theme.tight ? Theme.smallGap : Theme.densePadding
    readonly property real beside: Theme.tight ? Theme.padding : around // words and the edges at their ends
    readonly property color foreground: lit ? Theme.primaryForeground : fine ? Theme.good : troubled || !available && !asked ? Theme.caution : Theme.primaryDeep
    // Where there is little room the words come before the drawing.
    readonly property real drawnHeight: more.below ? 0 : upright ? height - words.natural - 3 * around
                                                           : Math.min(height - 2 * around, Math.max(Theme.tile * 1.15, height * 0.5))
    readonly property real forWords: width - drawnHeight * Theme.drawingRatio - words.after - 3 * around
    readonly property bool drawn: drawnHeight > Theme.smallIcon && (upright || forWords > (Theme.tight ? words.wanted : Math.min(words.wanted, width * 0.38)))

    signal taken
    signal moreTaken

    readonly property bool focused: way.activeFocus || more.activeFocus

    implicitHeight: Theme.mainTouchTarget

    function begin() {
        way.forceActiveFocus(Qt.OtherFocusReason);
    }

    Pressable {
        id: way

        objectName: card.named
        anchors.fill: parent
        focus: true
        enabled: card.available
        ringRadius: Theme.cardRadius
        text: card.spoken
        Accessible.description: card.text === card.spoken ? card.note : card.text
        onActivated: card.taken()

        background: Rectangle {
            radius: Theme.cardRadius
            color: card.lit ? (way.down ? Theme.primaryEdge : Theme.primary) : way.down ? Theme.selectedSurface : card.fine ? Theme.goodSurface
                                                                           : card.troubled ? Theme.cautionSurface : Theme.surface
            border.width: Theme.outlineWidth
            border.color: Theme.highContrast && card.lit ? Theme.outline : card.fine ? Theme.good : card.troubled ? Theme.caution
                                                         : card.available || card.asked ? Theme.primary : Theme.divider
        }
        contentItem: Item {
            Scene {
                id: scene

                visible: card.drawn
                x: card.upright ? (parent.width - width) / 2 : card.around
                y: card.upright ? card.around : (parent.height - height) / 2
                height: Math.max(0, card.drawnHeight)
                tiled: card.lit
                drawing: card.drawing
            }
            Column {
                id: words

                readonly property real natural: measured.implicitHeight + (noted.visible ? measuredNote.implicitHeight : 0)
                readonly property real wanted: measured.implicitWidth
                readonly property real after: pointer.visible ? pointer.width + card.around : more.visible && !more.below ? more.width + card.around : 0

                x: card.drawn && !card.upright ? scene.x + scene.width + card.around : card.beside
                width: parent.width - x - card.beside - (card.upright ? 0 : after)
                y: card.upright && card.drawn ? parent.height - height - card.around
                                              : (parent.height - height - (more.below ? more.height + Theme.smallGap : 0)) / 2

                Label {
                    width: parent.width
                    height: Math.max(0, Math.min(implicitHeight, card.height - 2 * (Theme.tight ? Theme.tinyGap : Theme.smallGap) - (noted.visible ? noted.height : 0)
                                                 - (more.below ? more.height + Theme.smallGap : 0)))
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: card.upright ? Text.AlignHCenter : Text.AlignLeft
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.normalDetail
                    text: card.text
                    color: card.foreground
                    lineHeight: Theme.titleLine
                    font.pixelSize: card.troubled || card.text !== card.spoken ? Theme.detail : Theme.heading
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
                Label {
                    id: noted

                    visible: text !== ""
                    width: parent.width
                    horizontalAlignment: card.upright ? Text.AlignHCenter : Text.AlignLeft
                    maximumLineCount: 2
                    text: card.note
                    color: card.lit ? Theme.primaryForeground : card.available || card.asked ? Theme.foregroundMuted : Theme.caution
                    lineHeight: Theme.titleLine
                    font.pixelSize: Theme.tight ? Theme.normalDetail : Theme.detail
                    Accessible.ignored: true
                }
            }
            Icon {
                id: pointer

                visible: card.available && !card.asked && !card.upright
                x: parent.width - width - Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-right-bold"
                color: card.foreground
                side: Theme.arrowIcon
            }
            Label { // under the drawing, whose size must not hang on where the words are
                id: measuredNote

                visible: false
                width: card.width - 2 * card.around
                maximumLineCount: noted.maximumLineCount
                text: card.note
                lineHeight: Theme.titleLine
                font.pixelSize: noted.font.pixelSize
            }
            Label {
                id: measured

                visible: false
                wrapMode: Text.NoWrap
                text: card.text
                lineHeight: Theme.titleLine
                font.pixelSize: Theme.heading
                font.weight: Font.Bold
            }
        }
    }
    // Beside the way, not in it: it can be touched where the way cannot.
    Chip {
        id: more

        readonly property bool below: visible && card.width < implicitWidth * 2.2

        objectName: card.moreNamed
        visible: card.more !== ""
        x: below ? (card.width - width) / 2 : card.width - width - card.around
        y: below ? card.height - height - Theme.smallGap : (card.height - height) / 2
        maximumWidth: card.width - 2 * card.around
        height: Theme.tight ? Theme.leastTouchTarget : implicitHeight
        fitted: Theme.tight
        tickable: false
        Accessible.role: Accessible.Button
        text: card.more
        onActivated: card.moreTaken()
    }
}
