pragma Singleton

import QtQuick

// Every size, colour and duration of the screens.  Sizes were drawn at 1920x1080 on a screen of 3.94 pixels per
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
    // Only this file measures in it.
    readonly property real unit: Math.max(fit, pixelsPerMillimetre / drawnPerMillimetre)
    readonly property real room: Math.min(1, fit / unit)
    readonly property bool tight: room < 0.6
    readonly property real firstWidth: 1280 // of the window, until the display is filled
    readonly property real firstHeight: 800
    readonly property bool cramped: shortSide < 9 * leastTouchTarget // a keyboard leaves no room for anything else

    // -- text, by its height in pixels --------------------------------------------
    readonly property string family: "Atkinson Hyperlegible Next"
    readonly property real capHeight: 0.668 // of the text size; from the font
    readonly property real leastBody: 4.8 * drawnPerMillimetre / capHeight
    readonly property real normalBody: Math.max(leastBody, 33 * room)
    readonly property real grown: largeText ? 2 : 1
    readonly property real body: unit * normalBody * grown
    readonly property real detail: unit * Math.max(24, 28 * room) * grown
    readonly property real normalDetail: detail / grown // where in large text it does not fit any larger
    readonly property real staff: Math.max(12, unit * Math.max(13, 20 * room)) // read by staff from near, never by patients
    readonly property real button: unit * Math.max(leastBody, 38 * room) * (largeText ? 1.8 : 1)
    readonly property real heading: unit * Math.max(leastBody, 40 * room) * (largeText ? 1.8 : 1)
    readonly property real largerHeading: heading * 1.15 // where a heading is the title, and what is typed
    // Titles are twice the smallest text already; they only have to stay above the body.
    readonly property real title: largeText ? Math.max(body * 1.1, unit * 58 * 1.4 * room)
                                            : unit * Math.max(34, 58 * room)
    readonly property real welcome: unit * Math.max(40, 84 * room) * (largeText ? 1.3 : 1)
    readonly property real bannerText: Math.round(unit * Math.max(20, 25 * room))
    // What is fitted into its place is never smaller than this.
    readonly property real leastClinicName: Math.round(unit * 20)
    readonly property real leastKeyLabel: Math.round(unit * 12)
    readonly property real leastBannerText: Math.round(unit * 10)
    readonly property real bodyLine: 1.35 / 1.3 // of the font's own line
    readonly property real titleLine: 1.2 / 1.3

    // -- touch targets ------------------------------------------------------------
    readonly property real mainTouchTarget: unit * Math.max(20 * drawnPerMillimetre, 104 * room)
    readonly property real touchTarget: unit * Math.max(12 * drawnPerMillimetre, 84 * room)
    readonly property real leastTouchTarget: unit * 12 * drawnPerMillimetre
    readonly property real keyMost: unit * (portrait || largeText ? 116 : 88)

    // -- space ----------------------------------------------------------------------
    readonly property real air: Math.max(0.3, room)
    readonly property real margin: unit * 56 * air // around the page
    // Between things, the widest first
    readonly property real gap: unit * 28 * air // between cards and between columns
    readonly property real choiceGap: gap * 0.9 // between a few choices
    readonly property real cardGap: gap * 0.8 // between a heading and what it heads, and between answers
    readonly property real closeGap: gap * 0.7 // between many choices
    readonly property real mediumGap: smallGap * 1.5 // between tools, and before a sentence that has a box or an icon
    readonly property real lineGap: smallGap * 1.2 // between the lines of a list
    readonly property real smallGap: unit * 14 * air // between an icon and its label
    readonly property real denseGap: smallGap * 0.7 // between the lines of a long list
    readonly property real tinyGap: unit * 6 * air // between a title and its lead
    // Within an edge
    readonly property real padding: unit * 34 * air
    readonly property real densePadding: padding * 0.7 // where there is much to show, or little room
    readonly property real buttonPadding: padding * 1.3
    readonly property real dialogPadding: padding * 1.4
    readonly property real spreadPadding: padding * 1.5 // of a button as wide as its column
    // Edges
    readonly property real cardRadius: unit * 32 * air
    readonly property real buttonRadius: unit * 28 * air
    readonly property real keyRadius: unit * 18 * air
    readonly property real edge: unit * 6 // the darker lower edge that a main button presses into
    readonly property real hairline: Math.max(1, unit * (highContrast ? 4 : 2)) // around surfaces and between rows
    readonly property real outlineWidth: Math.max(2, unit * 3) // around what is chosen, filled in or ticked
    readonly property real focusWidth: Math.max(3, unit * 5)
    // What rounding to whole pixels may take: of a length, and of a line of text, which would wrap.
    readonly property real pixel: 1
    readonly property real textSlack: 2
    readonly property real topBar: unit * 112 * air
    readonly property real bottomBar: unit * 152 * air
    readonly property real bannerHeight: Math.round(unit * Math.max(30, 44 * room))

    // -- icons -----------------------------------------------------------------------
    readonly property real smallIcon: unit * 40 * Math.max(0.75, room) * (largeText ? 1.5 : 1)
    readonly property real largerIcon: smallIcon * 1.2 // on a key, and beside an outcome
    readonly property real icon: unit * 56 * Math.max(0.7, room) * (largeText ? 1.4 : 1)
    readonly property real choiceIcon: icon * 1.2
    readonly property real buttonIcon: icon * 1.3 // beside a button's two lines
    readonly property real tile: unit * 108 * Math.max(0.6, room)
    readonly property real hero: unit * 176 * Math.max(0.4, room)
    readonly property real dot: unit * 20 * Math.max(0.6, room)
    readonly property real box: unit * 64 * Math.max(0.75, room)

    // -- columns: a line of text should hold at least this much
    readonly property real leastColumn: body * 8.5 + 2 * padding
    readonly property real leastTable: body * 13 // wide enough for a date beside what it is about
    // Of the width, for what is normal, to do and to avoid: it is shared out in these proportions
    readonly property real expectShare: 2.7
    readonly property real doShare: 3.9
    readonly property real avoidShare: 4.9
    readonly property real pagerWidth: Math.max(leastTouchTarget, unit * 84 * room)
    readonly property real dialogWidth: unit * 1180
    readonly property real previewWidth: unit * 520 // of the sheet, where it stands under the buttons
    readonly property real previewRatio: 11 / 8.5 // a Letter page

    // -- time, in milliseconds ---------------------------------------------------------
    readonly property int changeTime: motion ? 200 : 100
    readonly property int pressTime: motion ? 80 : 0
    readonly property int settleTime: 500 // while keys that just changed places do nothing
    readonly property int breathTime: 7000
    readonly property int breathStep: 50 // short enough for one pixel at a time
    readonly property int shiftTime: 60000 // pixels move this often, against burn-in
    readonly property real shift: unit * 4

    // -- colours -------------------------------------------------------------------------
    // Text and icons, and what they stand on
    readonly property color foreground: highContrast ? "#FFFFFF" : "#15313A"
    readonly property color foregroundMuted: highContrast ? "#F2F2F2" : "#4A636B" // of details
    readonly property color background: highContrast ? "#000000" : "#F7F4EF" // of the window
    readonly property color backgroundFaded: Qt.alpha(background, 0) // where what is cut begins to fade
    readonly property color surface: highContrast ? "#000000" : "#FFFFFF" // of cards, bars and controls
    readonly property color selectedSurface: highContrast ? "#1F2E2C" : "#DDEEE9" // chosen or pressed; tiles
    readonly property color quietSurface: highContrast ? "#141C1B" : "#EEF6F3" // of tools; suggested, or lately chosen
    // The main action, the current step
    readonly property color primary: highContrast ? "#FFD84D" : "#0B6B66"
    readonly property color primaryDeep: highContrast ? "#FFD84D" : "#084F4B" // strong labels
    readonly property color primaryEdge: highContrast ? "#B08F00" : "#084F4B" // what a button presses into
    readonly property color primaryForeground: highContrast ? "#000000" : "#FFFFFF"
    readonly property color disabledSurface: highContrast ? "#3A3A3A" : "#E4E0D8"
    readonly property color disabledForeground: highContrast ? "#D0D0D0" : "#4F6268"
    // Edges
    readonly property color outline: highContrast ? "#FFFFFF" : "#4A636B" // of controls: it must be seen
    readonly property color divider: highContrast ? "#FFFFFF" : "#DAD5CB" // around and between what is no control
    readonly property color keyEdge: highContrast ? "#FFFFFF" : "#CDC6B8"
    readonly property color focus: highContrast ? "#6FD3FF" : "#1A5FB4"
    // What is good to do, what to avoid, what to look out for, what cannot wait
    readonly property color good: highContrast ? "#7FF0B2" : "#1B7548"
    readonly property color goodSurface: highContrast ? "#06170E" : "#F3FAF5"
    readonly property color avoid: highContrast ? "#FFA894" : "#A93A26"
    readonly property color avoidSurface: highContrast ? "#1B0A07" : "#FDF4F1"
    readonly property color caution: highContrast ? "#FFD84D" : "#8A5A00"
    readonly property color cautionSurface: highContrast ? "#1A1500" : "#FFFBF2"
    readonly property color urgent: highContrast ? "#FF9DB5" : "#9B1230"
    readonly property color urgentSurface: highContrast ? "#1F060C" : "#FBE4E8"
    // Places of their own
    readonly property color panelSurface: highContrast ? "#000000" : "#0B6B66" // Welcome's picture
    readonly property color panelForeground: "#FFFFFF"
    readonly property color paper: "#FFFFFF" // the sheet is white whatever the contrast
    readonly property color paperForeground: "#15313A"
    readonly property color scrim: highContrast ? "#E6000000" : "#B315313A" // over what a question covers

    // What is read on what: [text, ground]; each is at least 4.5:1.
    readonly property list<var> pairs: [
        [foreground, background], [foreground, surface], [foreground, selectedSurface], [foreground, quietSurface],
        [foreground, goodSurface], [foreground, avoidSurface], [foreground, cautionSurface],
        [foreground, urgentSurface],
        [foregroundMuted, background], [foregroundMuted, surface], [foregroundMuted, quietSurface],
        [foregroundMuted, selectedSurface], [foregroundMuted, goodSurface], [foregroundMuted, avoidSurface],
        [foregroundMuted, cautionSurface], [foregroundMuted, urgentSurface],
        [primaryForeground, primary], [primaryDeep, surface], [primaryDeep, background],
        [primaryDeep, selectedSurface], [primaryDeep, quietSurface], [primary, surface],
        [primary, selectedSurface], [primary, quietSurface],
        [good, goodSurface], [good, surface], [good, background], [avoid, avoidSurface], [avoid, surface],
        [caution, cautionSurface], [caution, surface], [caution, background], [urgent, urgentSurface],
        [urgent, surface],
        [disabledForeground, disabledSurface], [panelForeground, panelSurface], [paperForeground, paper]
    ]
    // Outlines, rings and icons that are needed to find a control; each is at least 3:1.
    readonly property list<var> outlines: [
        [outline, surface], [outline, background], [primary, background],
        [focus, surface], [focus, background], [focus, selectedSurface]
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

    function urgencySurface(urgency: string): color {
        switch (urgency) {
        case "expected":
            return goodSurface;
        case "call":
            return cautionSurface;
        case "today":
            return avoidSurface;
        default:
            return urgentSurface;
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
