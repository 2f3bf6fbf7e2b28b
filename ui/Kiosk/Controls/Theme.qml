pragma Singleton

import QtQuick

// Every size and colour of the screens.  Sizes were drawn at 1920x1080 on a screen of 3.94 pixels per
// millimetre; `unit` is one of those drawn pixels here.  On a screen that is physically smaller than the
// drawing, space gives way first (`room`), text and touch targets only down to what they must be.
QtObject {
    id: theme

    // Set by Main
    property real pixelsPerMillimetre: 0 // 0: nobody knows
    property real windowWidth: 1920
    property real windowHeight: 1080
    property bool largeText: false
    property bool highContrast: false
    property bool motion: true

    // -- scale ------------------------------------------------------------------
    readonly property real drawnPerMillimetre: 3.94
    readonly property real longSide: Math.max(windowWidth, windowHeight)
    readonly property real shortSide: Math.min(windowWidth, windowHeight)
    readonly property bool portrait: windowHeight > windowWidth
    readonly property real fit: Math.max(0.1, Math.min(longSide / 1920, shortSide / 1080))
    readonly property real unit: Math.max(fit, pixelsPerMillimetre / drawnPerMillimetre)
    readonly property real room: Math.min(1, fit / unit)
    readonly property bool tight: room < 0.6
    readonly property bool cramped: shortSide < 9 * keyTarget // a keyboard leaves no room for anything else

    // -- text, by its height in pixels --------------------------------------------
    readonly property string family: "Atkinson Hyperlegible Next"
    readonly property real capHeight: 0.668 // of the text size; from the font
    readonly property real leastBody: 4.8 * drawnPerMillimetre / capHeight
    readonly property real normalBody: Math.max(leastBody, 33 * room)
    readonly property real grown: largeText ? 2 : 1
    readonly property real body: unit * normalBody * grown
    readonly property real detail: unit * Math.max(24, 28 * room) * grown
    readonly property real staff: Math.max(12, unit * Math.max(13, 20 * room)) // read by staff from near, never by patients
    readonly property real button: unit * Math.max(leastBody, 38 * room) * (largeText ? 1.8 : 1)
    readonly property real heading: unit * Math.max(leastBody, 40 * room) * (largeText ? 1.8 : 1)
    // Titles are twice the smallest text already; they only have to stay above the body.
    readonly property real title: largeText ? Math.max(body * 1.1, unit * 58 * 1.4 * room)
                                            : unit * Math.max(34, 58 * room)
    readonly property real welcome: unit * Math.max(40, 84 * room) * (largeText ? 1.3 : 1)
    readonly property real bodyLine: 1.35 / 1.3 // of the font's own line
    readonly property real titleLine: 1.2 / 1.3

    // -- touch targets ------------------------------------------------------------
    readonly property real mainTarget: unit * Math.max(20 * drawnPerMillimetre, 104 * room)
    readonly property real target: unit * Math.max(12 * drawnPerMillimetre, 84 * room)
    readonly property real keyTarget: unit * 12 * drawnPerMillimetre
    readonly property real keyMost: unit * (portrait || largeText ? 116 : 88)

    // -- space ----------------------------------------------------------------------
    readonly property real air: Math.max(0.3, room)
    readonly property real margin: unit * 56 * air
    readonly property real gap: unit * 28 * air
    readonly property real smallGap: unit * 14 * air
    readonly property real tinyGap: unit * 6 * air
    readonly property real padding: unit * 34 * air
    readonly property real cardRadius: unit * 32 * air
    readonly property real buttonRadius: unit * 28 * air
    readonly property real keyRadius: unit * 18 * air
    readonly property real edge: unit * 6 // the darker lower edge that a main button presses into
    readonly property real hairline: Math.max(1, unit * (highContrast ? 4 : 2))
    readonly property real outline: Math.max(2, unit * 3)
    readonly property real focusWidth: Math.max(3, unit * 5)
    readonly property real topBar: unit * 112 * air
    readonly property real bottomBar: unit * 152 * air

    // -- icons -----------------------------------------------------------------------
    readonly property real smallIcon: unit * 40 * Math.max(0.75, room) * (largeText ? 1.5 : 1)
    readonly property real icon: unit * 56 * Math.max(0.7, room) * (largeText ? 1.4 : 1)
    readonly property real tile: unit * 108 * Math.max(0.6, room)
    readonly property real hero: unit * 176 * Math.max(0.4, room)
    readonly property real dot: unit * 20 * Math.max(0.6, room)
    readonly property real box: unit * 64 * Math.max(0.75, room)

    // -- columns: a line of text should hold at least this much
    readonly property real leastColumn: body * 8.5 + 2 * padding
    readonly property real leastTable: body * 13 // wide enough for a date beside what it is about
    readonly property real pagerWidth: Math.max(keyTarget, unit * 84 * room)
    readonly property real dialogWidth: unit * 1180
    readonly property real previewRatio: 11 / 8.5 // a Letter page

    // -- time, in milliseconds ---------------------------------------------------------
    readonly property int changeTime: motion ? 200 : 100
    readonly property int pressTime: motion ? 80 : 0
    readonly property int breathTime: 7000
    readonly property int breathStep: 50 // short enough for one pixel at a time
    readonly property int shiftTime: 60000 // pixels move this often, against burn-in
    readonly property real shift: unit * 4

    // -- colours -------------------------------------------------------------------------
    readonly property color ink: highContrast ? "#FFFFFF" : "#15313A"
    readonly property color inkSoft: highContrast ? "#F2F2F2" : "#4A636B"
    readonly property color primary: highContrast ? "#FFD84D" : "#0B6B66"
    readonly property color primaryDeep: highContrast ? "#FFD84D" : "#084F4B"
    readonly property color primaryEdge: highContrast ? "#B08F00" : "#084F4B"
    readonly property color primaryText: highContrast ? "#000000" : "#FFFFFF"
    readonly property color mint: highContrast ? "#1F2E2C" : "#DDEEE9"
    readonly property color mintSoft: highContrast ? "#141C1B" : "#EEF6F3"
    readonly property color canvas: highContrast ? "#000000" : "#F7F4EF"
    readonly property color card: highContrast ? "#000000" : "#FFFFFF"
    readonly property color line: highContrast ? "#FFFFFF" : "#DAD5CB"
    readonly property color control: highContrast ? "#FFFFFF" : "#4A636B" // outlines that must be seen
    readonly property color keyEdge: highContrast ? "#FFFFFF" : "#CDC6B8"
    readonly property color good: highContrast ? "#7FF0B2" : "#1B7548"
    readonly property color goodSoft: highContrast ? "#06170E" : "#F3FAF5"
    readonly property color avoid: highContrast ? "#FFA894" : "#A93A26"
    readonly property color avoidSoft: highContrast ? "#1B0A07" : "#FDF4F1"
    readonly property color caution: highContrast ? "#FFD84D" : "#8A5A00"
    readonly property color cautionSoft: highContrast ? "#1A1500" : "#FFFBF2"
    readonly property color urgent: highContrast ? "#FF9DB5" : "#9B1230"
    readonly property color urgentSoft: highContrast ? "#1F060C" : "#FBE4E8"
    readonly property color disabled: highContrast ? "#3A3A3A" : "#E4E0D8"
    readonly property color disabledText: highContrast ? "#D0D0D0" : "#4F6268"
    readonly property color focus: highContrast ? "#6FD3FF" : "#1A5FB4"
    readonly property color panel: highContrast ? "#000000" : "#0B6B66" // Welcome's picture
    readonly property color panelText: "#FFFFFF"
    readonly property color paper: "#FFFFFF" // the sheet is white whatever the contrast
    readonly property color paperText: "#15313A"
    readonly property color veil: highContrast ? "#E6000000" : "#B315313A"

    // What is read on what: [text, ground]; each is at least 4.5:1.
    readonly property list<var> pairs: [
        [ink, canvas], [ink, card], [ink, mint], [ink, mintSoft], [ink, goodSoft], [ink, avoidSoft],
        [ink, cautionSoft], [ink, urgentSoft],
        [inkSoft, canvas], [inkSoft, card], [inkSoft, mintSoft], [inkSoft, mint], [inkSoft, goodSoft],
        [inkSoft, avoidSoft], [inkSoft, cautionSoft], [inkSoft, urgentSoft],
        [primaryText, primary], [primaryDeep, card], [primaryDeep, canvas], [primaryDeep, mint],
        [primaryDeep, mintSoft], [primary, card], [primary, mint], [primary, mintSoft],
        [good, goodSoft], [good, card], [good, canvas], [avoid, avoidSoft], [avoid, card],
        [caution, cautionSoft], [caution, card], [caution, canvas], [urgent, urgentSoft], [urgent, card],
        [disabledText, disabled], [panelText, panel], [paperText, paper]
    ]
    // Outlines, rings and icons that are needed to find a control; each is at least 3:1.
    readonly property list<var> outlines: [
        [control, card], [control, canvas], [primary, canvas], [focus, card], [focus, canvas], [focus, mint]
    ]

    function urgencyColour(urgency: string): color {
        switch (urgency) {
        case "expected":
            return good;
        case "call":
            return caution;
        case "today":
            return avoid;
        default:
            return urgent;
        }
    }

    function urgencyGround(urgency: string): color {
        switch (urgency) {
        case "expected":
            return goodSoft;
        case "call":
            return cautionSoft;
        case "today":
            return avoidSoft;
        default:
            return urgentSoft;
        }
    }

    function urgencyIcon(urgency: string): string {
        switch (urgency) {
        case "expected":
            return "smiley-duotone";
        case "call":
            return "phone-duotone";
        case "today":
            return "first-aid-kit-duotone";
        default:
            return "siren-duotone";
        }
    }
}
