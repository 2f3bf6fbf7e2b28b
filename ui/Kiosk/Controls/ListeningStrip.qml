pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Shown while something is read aloud, or pauses: which sentence it is, and what can be done about it.  Where there is
// no room for words, the icons stand alone, in the place of the tools.
Rectangle {
    id: strip

    required property Speaker speaker
    property bool spread: false // as wide as the page, with words; else as wide as its icons

    readonly property real inside: width - 2 * Theme.densePadding
    readonly property real iconsWidth: (Theme.touchTarget + Theme.smallGap) * 5 - Theme.smallGap
    readonly property real wordsWidth: repeat.fullWidth + pause.fullWidth + next.fullWidth + slower.fullWidth + 4 * Theme.smallGap + Theme.touchTarget
    readonly property real toldWidth: picture.width + Theme.smallGap + Math.max(named.implicitWidth, Theme.tile)
    readonly property bool inWords: spread && wordsWidth + toldWidth + Theme.gap <= inside
    // Where the words leave room: how fast and how loud
    readonly property real extraWidth: 3 * (Theme.touchTarget + Theme.smallGap)
    readonly property bool extra: spread && (inWords ? wordsWidth : iconsWidth) + toldWidth + Theme.gap + extraWidth <= inside

    // Where it lies over the button that began it, the keyboard goes on here.
    function takeFocus() {
        pause.forceActiveFocus(Qt.OtherFocusReason);
    }

    objectName: "listeningStrip"
    implicitWidth: spread ? 0 : iconsWidth + 2 * Theme.smallGap
    implicitHeight: spread ? Theme.spreadStrip : Theme.touchTarget + 2 * Theme.tinyGap
    radius: Theme.cardRadius
    color: Theme.stripSurface
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.stripForeground
    Accessible.role: Accessible.ToolBar
    Accessible.name: named.text

    MouseArea { // nothing below can be touched
        anchors.fill: parent
    }
    Icon {
        id: picture

        visible: strip.spread
        x: Theme.densePadding
        anchors.verticalCenter: parent.verticalCenter
        name: "speaker-high-duotone"
        color: Theme.stripForeground
        side: Theme.smallIcon
    }
    Label {
        id: named

        visible: strip.spread
        x: picture.x + picture.width + Theme.smallGap
        y: (parent.height - height - Theme.tinyGap - told.height) / 2
        wrapMode: Text.NoWrap
        lineHeight: Theme.titleLine
        text: qsTr("Reading aloud")
        color: Theme.stripForeground
        font.pixelSize: Theme.normalDetail
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    // Which sentence of how many; where there are many, in twelfths of them.
    Row {
        id: told

        readonly property int count: Math.min(strip.speaker.count, Theme.stripParts)
        readonly property int at: strip.speaker.count > 0 ? Math.floor(strip.speaker.current * count / strip.speaker.count) : 0

        visible: strip.spread
        x: named.x
        y: named.y + named.height + Theme.tinyGap
        height: Theme.lineWidth
        spacing: Theme.tinyGap / 2

        Repeater {
            model: told.count

            Rectangle {
                required property int index

                width: (Math.max(named.implicitWidth, Theme.tile) - (told.count - 1) * told.spacing) / told.count
                height: index === told.at ? Theme.lineWidth * 1.4 : Theme.lineWidth
                anchors.verticalCenter: parent.verticalCenter
                radius: height / 2
                color: index === told.at ? Theme.stripNow : Theme.stripForeground
                opacity: index > told.at ? Theme.faint : 1
            }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: strip.spread ? Theme.denseGap : Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.smallGap

        StripButton {
            id: repeat

            objectName: "repeatSentenceButton"
            worded: strip.inWords
            reachable: !strip.speaker.byEar
            symbol: "skip-back-fill"
            text: qsTr("Repeat")
            onActivated: strip.speaker.again()
        }
        StripButton {
            id: pause

            objectName: "pauseButton"
            worded: strip.inWords
            reachable: !strip.speaker.byEar
            filled: true
            symbol: strip.speaker.playing ? "pause-fill" : "play-fill"
            text: strip.speaker.playing ? qsTr("Pause") : qsTr("Go on")
            texts: [qsTr("Pause"), qsTr("Go on")]
            onActivated: strip.speaker.pauseOrGoOn()
        }
        StripButton {
            id: next

            objectName: "nextSentenceButton"
            worded: strip.inWords
            reachable: !strip.speaker.byEar
            symbol: "skip-forward-fill"
            text: qsTr("Next sentence")
            onActivated: strip.speaker.next()
        }
        StripButton {
            id: slower

            objectName: "slowerButton"
            worded: strip.inWords
            reachable: !strip.speaker.byEar
            symbol: "gauge-duotone"
            text: qsTr("Slower")
            onActivated: strip.speaker.slower()
        }
        StripButton {
            objectName: "fasterButton"
            visible: strip.extra
            reachable: !strip.speaker.byEar
            symbol: "fast-forward-duotone"
            text: qsTr("Faster")
            onActivated: strip.speaker.faster()
        }
        StripButton {
            objectName: "softerButton"
            visible: strip.extra
            reachable: !strip.speaker.byEar
            symbol: "speaker-low-duotone"
            text: qsTr("Softer")
            onActivated: strip.speaker.softer()
        }
        StripButton {
            objectName: "louderButton"
            visible: strip.extra
            reachable: !strip.speaker.byEar
            symbol: "speaker-high-duotone"
            text: qsTr("Louder")
            onActivated: strip.speaker.louder()
        }
        StripButton {
            objectName: "endListeningButton"
            reachable: !strip.speaker.byEar
            symbol: "x-bold"
            text: qsTr("Stop reading")
            onActivated: {
                strip.speaker.setByEar(false);
                strip.speaker.stop();
            }
        }
    }
}
