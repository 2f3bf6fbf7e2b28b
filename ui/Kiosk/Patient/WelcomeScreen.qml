pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The first screen: French first, any other language one touch away.  It always speaks French and English: the French
// through the catalog (the kiosk waits in French), the English as the catalog's own message.
FocusScope {
    id: screen

    required property Visit visit
    required property Appearance appearance
    required property Clinic clinic
    required property Door door
    property bool listenable: false // whether anything can be read aloud
    property bool playing: false
    property bool covered: false // whether something else lies where the tools are
    property real cover: 0 // how wide it is

    signal listenWanted

    readonly property string tongue: clinic.bothTongues

    readonly property alias called: title.text

    property int shiftNumber: 0 // which corner of a small square the pixels are at

    // Pixels move a little now and then, so that nothing burns in.
    Timer {
        interval: Theme.shiftTime
        running: true
        repeat: true
        onTriggered: screen.shiftNumber = (screen.shiftNumber + 1) % 4
    }

    Item {
        id: everything

        width: parent.width
        height: parent.height
        x: screen.shiftNumber === 1 || screen.shiftNumber === 2 ? Theme.shift : 0
        y: screen.shiftNumber === 2 || screen.shiftNumber === 3 ? Theme.shift : 0

        // Reaches past the edges, so that the shift leaves no gap.
        Rectangle {
            x: -Theme.shift
            y: panel.y
            width: parent.width + 2 * Theme.shift
            height: parent.height - y + Theme.shift
            color: Theme.panelSurface
        }
        CalmLine {
            visible: !scene.visible
            x: -Theme.shift
            y: panel.y
            width: parent.width + 2 * Theme.shift
            colour: Theme.foreground
            ground: Theme.panelSurface
        }
        // A face at rest, which is the horizon; the days pass over it, and the sun is today.
        Image {
            id: scene

            readonly property real grown: width / Theme.sceneDrawn.width

            visible: !Theme.largeText && !Theme.highContrast
            x: -Theme.shift
            y: panel.y - Theme.sceneHorizon * grown
            width: everything.width + 2 * Theme.shift
            height: Theme.sceneDrawn.height * grown
            source: Qt.resolvedUrl(`../../../assets/illustrations/${Theme.scene}.svg`)
            sourceSize: Qt.size(Math.round(width), Math.round(height))
            Accessible.ignored: true
        }

        FocusScope {
            id: panel

            objectName: "horizon"

            readonly property real below: (saved.visible ? saved.height + Theme.gap : 0) + Theme.gap

            y: parent.height - height
            width: parent.width
            height: Theme.gap * 2 + starts.height + below
            focus: true

            Grid {
                id: starts


                readonly property real widest: Math.max(0, ...[...Array(ways.count).keys()].map(i => (ways.itemAt(i) as BigButton)?.implicitWidth ?? 0))

                x: Theme.welcomeMargin
                y: Theme.gap * 2
                width: parent.width - 2 * Theme.welcomeMargin
                columns: Theme.portrait ? 1 : Math.max(1, Math.min(screen.clinic.languages.count, Math.floor((width + Theme.gap) / (widest + Theme.gap))))
                spacing: Theme.choiceGap

                Repeater {
                    id: ways

                    model: screen.clinic.languages

                    BigButton {
                        required property int index
                        required property string key
                        required property string name
                        required property string start

                        objectName: "start-" + key
                        width: (starts.width - (starts.columns - 1) * starts.spacing) / starts.columns
                        focus: index === 0
                        onPanel: true
                        outlined: index > 0
                        spread: true
                        textSize: Theme.largeText ? Theme.button : Theme.largerHeading
                        symbol: "arrow-right-bold"
                        text: Theme.tight ? name : start
                        tongue: key
                        Accessible.name: start
                        onActivated: screen.visit.start(key)
                    }
                }
            }
            Row {
                id: saved

                visible: !Theme.tight
                x: Theme.welcomeMargin
                y: starts.y + starts.height + Theme.gap
                width: parent.width - 2 * Theme.welcomeMargin
                spacing: Theme.smallGap

                Icon {
                    id: shield

                    anchors.verticalCenter: parent.verticalCenter
                    name: "shield-check-duotone"
                    color: Theme.panelForeground
                    side: Theme.smallIcon
                }
                Label {
                    width: parent.width - shield.width - parent.spacing
                    text: screen.clinic.privacyInBoth
                    tongue: screen.tongue
                    color: Theme.panelForeground
                    font.pixelSize: Theme.detail
                }
            }
        }

        Column {
            id: told

            readonly property bool foremost: true // read aloud before what has the keyboard first
            readonly property real room: (Theme.portrait ? scene.visible ? scene.y + scene.height * Theme.aboveScene : panel.y : panel.y) - y - Theme.gap

            x: Theme.welcomeMargin
            y: bar.y + bar.height + Theme.gap
            width: (everything.width - 2 * Theme.welcomeMargin) * Theme.besideScene
            spacing: Theme.closeGap

            Label {
                id: title

                objectName: "welcomeTitle"
                titled: true
                width: parent.width
                height: Math.max(0, Math.min(implicitHeight, told.room))
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.normalTitle
                text: qsTr("Take good care of your skin")
                font.pixelSize: Theme.welcome
                font.weight: Font.ExtraBold
            }
            Label {
                id: promise

                visible: title.height + told.spacing + implicitHeight <= told.room
                width: parent.width
                text: qsTr("Two minutes for your aftercare advice, to print or get by email.")
                font.pixelSize: Theme.body
            }
            Label {
                visible: title.height + promise.height + 2 * told.spacing + implicitHeight <= told.room
                width: parent.width
                tongue: "en-CA"
                text: "Take good care of your skin. Two minutes for your aftercare advice, to print or get by email."
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
            }
        }

        // After what the screen asks first, for Tab.
        Item {
            id: bar

            readonly property string aloud: "" // no bar is
            readonly property list<QuietButton> losing: screen.listenable ? [contrast, large, listen] : [contrast, large] // their labels, in this order
            readonly property int dropped: {
                for (let drop = 0; drop < losing.length; ++drop) {
                    let wide = (losing.length - 1) * Theme.mediumGap;
                    for (let i = 0; i < losing.length; ++i)
                        wide += i < drop ? losing[i].compactWidth : losing[i].fullWidth;
                    if (wide <= beside)
                        return drop;
                }
                return losing.length;
            }
            readonly property bool twoRows: Theme.portrait
            readonly property real beside: width - (twoRows ? 0 : mark.width + Theme.smallGap + clinicName.implicitWidth + Theme.gap)

            x: Theme.welcomeMargin
            y: Theme.smallGap
            width: parent.width - 2 * Theme.welcomeMargin
            height: Math.max(mark.height, large.height) + (twoRows ? large.height + Theme.smallGap : 0)

            Mark {
                id: mark

                y: (large.height - height) / 2
            }
            Label {
                id: clinicName

                objectName: "clinicName"
                x: mark.width + Theme.smallGap
                width: (bar.twoRows ? bar.width : screen.covered ? bar.width - screen.cover : tools.x) - x - Theme.smallGap
                height: large.height
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                lineHeight: Theme.titleLine
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.leastClinicName
                elide: Text.ElideRight
                text: screen.clinic.name
                color: Theme.primaryDeep
                font.pixelSize: Theme.normalDetail * 1.1
                font.weight: Font.Bold
            }
            StaffHold {
                objectName: "logo"
                door: screen.door
                x: -Theme.welcomeMargin
                y: -bar.y
                width: Math.max(Theme.touchTarget, Theme.welcomeMargin + mark.width + Theme.smallGap)
                height: Math.max(Theme.touchTarget, bar.y + large.height)
            }
            Row {
                id: tools

                x: bar.twoRows ? 0 : bar.width - width
                y: bar.twoRows ? large.height + Theme.smallGap : 0
                visible: !screen.covered
                spacing: Theme.mediumGap

                QuietButton {
                    id: listen

                    objectName: "listenButton"
                    visible: screen.listenable
                    symbol: screen.playing ? "pause-fill" : "speaker-high-duotone"
                    text: screen.clinic.listenInBoth
                    tongue: screen.tongue
                    raised: Theme.tight
                    compact: bar.dropped > 2
                    on: screen.playing
                    onActivated: screen.listenWanted()
                }
                QuietButton {
                    id: large

                    objectName: "largeTextButton"
                    symbol: "text-aa-duotone"
                    text: screen.clinic.largeTextInBoth
                    raised: Theme.tight
                    compact: bar.dropped > 1
                    tongue: screen.tongue
                    switching: true
                    on: screen.appearance.largeText
                    onActivated: screen.appearance.largeText = !screen.appearance.largeText
                }
                QuietButton {
                    id: contrast

                    objectName: "contrastButton"
                    symbol: "circle-half-duotone"
                    text: screen.clinic.highContrastInBoth
                    raised: Theme.tight
                    compact: bar.dropped > 0
                    tongue: screen.tongue
                    switching: true
                    on: screen.appearance.highContrast
                    onActivated: screen.appearance.highContrast = !screen.appearance.highContrast
                }
            }
        }
    }
}
