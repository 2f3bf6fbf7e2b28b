pragma Singleton

import QtQuick
import Kiosk.Controls

// Every size and colour of the staff's screens: the patients' family, denser and quieter.  Drawn twice: for mouse and
// keyboard at 1920x1080 and 3.6 pixels per millimetre, for fingers at 1280x800 and 3.8.  `unit` is one drawn pixel here.
QtObject {
    id: look

    property bool touch: true // set by StaffArea
    property bool pointer: !touch // whether there is a mouse that can hover
    property string typed: "" // the language of the field that has the focus, where it has its own; set by MarkedField
    property bool ownKeys: false // whether the page has a keyboard of its own; set by SheetPage
    property real keyboard: 0 // what the keyboard on the screen takes of the window's height; set by StaffArea
    readonly property int doubleTap: 400 // milliseconds between two touches that mean one thing

    // -- scale
    readonly property real drawnPerMillimetre: touch ? 3.8 : 3.6
    readonly property real fit: Math.min(Theme.longSide / 1280, Theme.shortSide / 800)
    readonly property real physical: Theme.pixelsPerMillimetre / drawnPerMillimetre
    // At the office a larger window has more room, not larger words.
    readonly property real unit: touch ? Math.max(fit, physical, 0.75) : Math.max(1, physical)
    readonly property real width: Theme.windowWidth / unit // of the window, in drawn pixels
    readonly property real height: Theme.windowHeight / unit
    readonly property bool portrait: Theme.portrait
    // What is left out or stacked where there is no room for it
    // 800x480, whose unit is 0.75 at least; an upright screen is narrow, but has its room below.
    readonly property bool small: touch && (portrait ? width < 700 || height < 1000 : width < 1000 || height < 660)
    readonly property bool wide: !touch && width >= 1600
    readonly property bool railWords: !touch && width >= 1600
    readonly property bool railBelow: touch && portrait

    // -- text, by its height in pixels
    readonly property real title: unit * (small ? 28 : 34)
    readonly property real heading: unit * (touch ? 23 : 21)
    readonly property real text: unit * (touch ? 19.5 : 17)
    readonly property real detail: unit * (touch ? 17 : 15.5)
    readonly property real least: unit * (touch ? 16 : 14)
    readonly property real line: 1.35 / 1.3

    // -- what can be touched
    readonly property real control: unit * (touch ? 60 : 44)
    readonly property real smallControl: unit * (touch ? 56 : 38)
    readonly property real mainControl: unit * (touch ? 70 : 48)
    readonly property real row: unit * (touch ? 60 : 58)
    readonly property real taskRow: unit * (touch ? 96 : 83)
    readonly property real key: unit * 58

    // -- space
    readonly property real margin: unit * (touch ? (small ? 16 : 28) : 48)
    readonly property real gap: unit * (touch ? (small ? 12 : 20) : 28)
    readonly property real smallGap: unit * (touch ? 12 : 12)
    readonly property real tinyGap: unit * 6
    readonly property real padding: unit * (touch ? 22 : 24)
    readonly property real cardRadius: unit * (touch ? 23 : 18)
    readonly property real buttonRadius: unit * (touch ? 16 : 12)
    readonly property real fieldRadius: unit * 12
    readonly property real hairline: Math.max(1, unit)
    readonly property real outline: Math.max(1.5, unit * 1.5)
    readonly property real strong: Math.max(2, unit * 2.5)
    readonly property real edge: unit * 3
    readonly property real rail: unit * (touch ? 124 : railWords ? 248 : 76)
    readonly property real railBar: unit * 96 // upright, at the bottom
    readonly property real topBar: unit * (touch ? 88 : 72)
    readonly property real bottomBar: unit * (touch ? 100 : 84)
    readonly property real listMost: unit * 1160
    readonly property real icon: unit * (touch ? 28 : 22)
    readonly property real largeIcon: unit * (touch ? 36 : 28)
    readonly property real smallIcon: unit * (touch ? 22 : 18)
    readonly property real tile: unit * (touch ? 60 : 48)
    readonly property real initial: unit * (touch ? 64 : 36)

    // -- colours
    readonly property color ink: Theme.foreground
    readonly property color soft: Theme.foregroundMuted
    readonly property color canvas: Theme.background
    readonly property color surface: Theme.surface
    readonly property color primary: Theme.primary
    readonly property color primaryHover: "#095B57"
    readonly property color primaryDeep: Theme.primaryDeep
    readonly property color primaryText: Theme.primaryForeground
    readonly property color mint: "#DDEEE9"
    readonly property color mintHover: "#CDE4DD"
    readonly property color mintPressed: "#BAD9D0"
    readonly property color mintSoft: "#EEF6F3"
    readonly property color railGround: "#F1EDE6"
    readonly property color neutral: "#F0ECE5"
    readonly property color hair: "#E8E4DC"
    readonly property color divider: "#DAD5CB"
    readonly property color fieldEdge: "#7C8C8E"
    readonly property color keyboardGround: "#E9E4DB"
    readonly property color good: Theme.good
    readonly property color goodGround: "#E6F4EB"
    readonly property color waiting: "#7A4F00"
    readonly property color waitingGround: "#FCF1DA"
    readonly property color back: Theme.avoid
    readonly property color backGround: "#FBE7E1"
    readonly property color urgent: Theme.urgent
    readonly property color urgentGround: Theme.urgentSurface
    readonly property color urgentHover: Qt.darker(urgent, 1.1)
    readonly property color urgentEdge: Qt.darker(urgent, 1.35)
    readonly property color urgentHint: Qt.lighter(urgentGround, 1.04)
    readonly property color shade: "#000000" // over teal, hardly to be seen
    readonly property color inactiveGround: Theme.disabledSurface
    readonly property color inactive: Theme.disabledForeground
    readonly property color changedWords: "#FFE9B8"
    readonly property color longSentence: "#FFF1CF"
    readonly property color wrongNumber: "#FBD0D9"
    readonly property color chosenOnTeal: "#F0A35E"
    readonly property color strip: "#15313A"
    readonly property color stripPressed: Qt.lighter(strip, 1.5)
    readonly property color stripText: "#FFFFFF"
    readonly property color stripAction: "#9FE0D6"

    // What is read on what: [text, ground]; each is at least 4.5:1.
    readonly property list<var> pairs: [
        [ink, railGround], [ink, neutral], [ink, mint], [ink, mintSoft], [ink, changedWords], [ink, longSentence],
        [ink, wrongNumber], [ink, keyboardGround], [ink, goodGround], [ink, waitingGround], [ink, backGround],
        [ink, urgentGround],
        [soft, railGround], [soft, neutral], [soft, mintSoft], [soft, canvas], [soft, surface],
        [primaryDeep, mint], [primaryDeep, mintHover], [primaryDeep, mintPressed], [primaryDeep, mintSoft],
        [primaryDeep, railGround], [primaryDeep, surface], [primaryDeep, canvas], [primaryText, primary],
        [primaryText, primaryHover], [good, goodGround], [waiting, waitingGround], [waiting, surface], [waiting, canvas],
        [back, backGround], [back, surface], [urgent, urgentGround], [urgent, surface], [urgent, canvas],
        [inactive, inactiveGround], [stripText, strip], [stripAction, strip], [soft, goodGround], [soft, urgentGround]
    ]
    // Edges that are needed to find a control; each is at least 3:1.
    readonly property list<var> outlines: [
        [fieldEdge, canvas], [fieldEdge, surface], [primary, canvas], [primary, surface], [chosenOnTeal, primary],
        [urgent, surface], [waiting, surface]
    ]

    // A stage of an edition, by its name in kiosk/library/overview.py: its icon, its words' colour and their ground.
    function stageIcon(stage: string): string {
        switch (stage) {
        case "DRAFT":
            return "pencil-simple-duotone";
        case "IN_REVIEW":
            return "eye-duotone";
        case "SENT_BACK":
            return "arrow-u-up-left-bold";
        case "APPROVED":
            return "seal-check-fill";
        case "PUBLISHED":
            return "check-circle-fill";
        case "EXPIRES_SOON":
            return "hourglass-medium-duotone";
        case "EXPIRED":
            return "calendar-x-duotone";
        case "WITHDRAWN":
            return "prohibit-duotone";
        default:
            return "archive-duotone";
        }
    }

    function stageTone(stage: string): string {
        switch (stage) {
        case "IN_REVIEW":
        case "EXPIRES_SOON":
            return "waiting";
        case "SENT_BACK":
            return "back";
        case "APPROVED":
            return "ready";
        case "PUBLISHED":
            return "good";
        case "EXPIRED":
        case "WITHDRAWN":
            return "urgent";
        default:
            return "neutral";
        }
    }

    function toneColour(tone: string): color {
        switch (tone) {
        case "urgent":
        case "wrong":
            return urgent;
        case "waiting":
        case "soon":
            return waiting;
        case "back":
            return back;
        case "good":
            return good;
        case "ready":
            return primaryDeep;
        default:
            return soft;
        }
    }

    function toneGround(tone: string): color {
        switch (tone) {
        case "urgent":
        case "wrong":
            return urgentGround;
        case "waiting":
        case "soon":
            return waitingGround;
        case "back":
            return backGround;
        case "good":
            return goodGround;
        case "ready":
            return mint;
        default:
            return neutral;
        }
    }
}
