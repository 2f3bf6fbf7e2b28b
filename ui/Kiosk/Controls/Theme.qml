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
    // Twice as large where there is room; where there is not, at least as large as large text must be
    readonly property real leastLargeBody: 7.4 * drawnPerMillimetre / capHeight
    readonly property real leastLargeButton: 6.3 * drawnPerMillimetre / capHeight
    readonly property real leastLargeDetail: 5.3 * drawnPerMillimetre / capHeight
    readonly property real body: unit * (largeText ? Math.max(leastLargeBody, 66 * room) : normalBody)
    readonly property real normalDetail: unit * Math.max(24, 28 * room) // where in large text it does not fit any larger
    readonly property real tileText: largeText || !tight ? body : unit * 4.5 * drawnPerMillimetre / capHeight // of a choice
    readonly property real detail: largeText ? unit * Math.max(leastLargeDetail, 56 * room) : normalDetail
    // In large text too: a calendar's days are short and bold, and all of a month is to be seen
    readonly property real calendarText: unit * Math.max(leastBody, 33 * room)
    readonly property real calendarDetail: unit * Math.max(24, 28 * room)
    readonly property real leafNumber: unit * Math.max(36, 52 * room)
    readonly property real staff: Math.max(12, unit * Math.max(13, 20 * room)) // read by staff from near, never by patients
    readonly property real button: unit * (largeText ? Math.max(leastLargeButton, 68 * room) : Math.max(leastBody, 38 * room))
    readonly property real heading: unit * (largeText ? Math.max(leastLargeButton, 72 * room) : Math.max(leastBody, 40 * room))
    readonly property real largerHeading: heading * 1.15 // where a heading is the title, and what is typed
    // Titles are twice the smallest text already; they only have to stay above the body.
    readonly property real title: largeText ? Math.max(body * 1.1, unit * 58 * 1.4 * room)
                                            : unit * Math.max(34, 58 * room)
    readonly property real normalTitle: unit * Math.max(34, 58 * room) // where in large text it does not fit any larger
    readonly property real welcome: unit * (tight ? 33 : Math.max(40, 104 * room)) * (largeText && !portrait ? 1.3 : 1)
    readonly property real leastTitle: unit * 26 // in the top bar
    readonly property real bannerText: Math.round(unit * Math.max(20, 25 * room))
    // What is fitted into its place is never smaller than this.
    readonly property real leastClinicName: Math.round(unit * 20)
    readonly property real leastKeyLabel: Math.round(unit * 12)
    readonly property real leastBannerText: Math.round(unit * 10)
    readonly property real bodyLine: 1.35 / 1.3 // of the font's own line
    readonly property real titleLine: 1.2 / 1.3
    readonly property real tileLine: (tight ? 1.05 : 1.2) / 1.3
    readonly property real listLine: 1.22 / 1.3
    readonly property real cutSlack: body * 0.06 // between two lines of text where they are cut apart

    // -- touch targets ------------------------------------------------------------
    readonly property real mainTouchTarget: unit * Math.max(20 * drawnPerMillimetre, 104 * room)
    readonly property real touchTarget: unit * Math.max(12 * drawnPerMillimetre, 84 * room)
    readonly property real leastTouchTarget: unit * 12 * drawnPerMillimetre
    readonly property real calendarDay: unit * 17 * drawnPerMillimetre * Math.max(0.71, room) // as high
    readonly property real calendarDayMost: unit * Math.max(17 * drawnPerMillimetre, 96 * room) // where there is room
    readonly property real calendarCell: 1.3 // times as wide as high, at most
    readonly property int leastWeeks: 1 // on a page of the calendar
    readonly property int mostWeeks: 6 // in which a month may have days
    readonly property int keysInRow: 10
    readonly property real keyGap: smallGap * 0.8
    readonly property real keyMost: unit * (portrait || largeText ? 116 : 88)

    // -- space ----------------------------------------------------------------------
    readonly property real air: Math.max(0.3, room)
    readonly property real margin: unit * 56 * air // around the page
    readonly property real welcomeMargin: portrait ? margin : margin * 1.3
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
    readonly property real spreadPadding: padding * 1.5 // of a button as wide as its column
    // Edges
    readonly property real cardRadius: unit * 32 * air
    readonly property real buttonRadius: unit * 28 * air
    readonly property real keyRadius: unit * 18 * air
    readonly property real edge: unit * 6 // the darker lower edge that a main button presses into
    readonly property real hairline: Math.max(1, unit * (highContrast ? 4 : 2)) // around surfaces and between rows
    readonly property real outlineWidth: Math.max(2, unit * 3) // around what is chosen, filled in or ticked
    readonly property real focusWidth: Math.max(3, unit * 5)
    // The line that grows calm
    readonly property real lineWidth: Math.max(3, unit * 7 * Math.max(0.7, room))
    readonly property real lineWave: unit * 31 * Math.max(0.7, room) // half a wave's length
    readonly property list<real> lineHeights: [-0.87, 0.77, -0.67, 0.58, -0.48, 0.39, -0.29, 0.19, -0.1] // of the half waves, in lengths
    readonly property real lineCalm: (lineHeights.length - 0.33) * lineWave // level from here on
    readonly property string linePath: "M" + (-lineWave / 3) + " 0 " + lineHeights.map(each => "q" + [lineWave / 2, each * lineWave, lineWave, 0].join(" ")).join(" ")
    readonly property string lineGround: linePath + "V" + lineWave / 2 + " H" + (-lineWave / 3) + " Z" // under it
    readonly property real lineDot: lineWidth * 4
    readonly property real lineThin: lineWidth / 2
    // Welcome's picture as it is drawn: its name, its size, and the height of its horizon
    readonly property string scene: portrait ? "scene-welcome-upright" : tight ? "scene-welcome-small" : "scene-welcome"
    readonly property size sceneDrawn: portrait ? Qt.size(1080, 1920) : tight ? Qt.size(800, 480) : Qt.size(1280, 800)
    readonly property real sceneHorizon: portrait ? 1270 : tight ? 262 : 536
    // What is shown while nobody is there, as it is drawn: its name, size and horizon, and where the days are
    readonly property string attractScene: portrait ? "scene-attract-upright" : "scene-attract"
    readonly property size attractDrawn: portrait ? Qt.size(1080, 1920) : Qt.size(1280, 800)
    readonly property real attractHorizon: portrait ? 1270 : 640
    readonly property real attractSun: portrait ? 140 : 120
    readonly property real attractDot: portrait ? 20 : 18
    readonly property list<point> attractDays: portrait
        ? [Qt.point(73.8, 870.1), Qt.point(116.4, 746.7), Qt.point(174.6, 635.7), Qt.point(246.5, 540.6),
           Qt.point(329.7, 464.4), Qt.point(421.6, 409.6), Qt.point(519.3, 377.9), Qt.point(619.5, 370.5),
           Qt.point(719.2, 387.4), Qt.point(814.9, 428.2), Qt.point(903.8, 491.6), Qt.point(982.9, 575.5),
           Qt.point(1049.7, 677.2), Qt.point(1102.1, 793.4), Qt.point(1138.3, 920.5)]
        : [Qt.point(282.6, 429.0), Qt.point(324.4, 346.8), Qt.point(381.6, 272.9), Qt.point(452.3, 209.9),
           Qt.point(534.1, 159.7), Qt.point(624.4, 124.1), Qt.point(720.2, 104.2), Qt.point(818.3, 100.7),
           Qt.point(915.4, 113.7), Qt.point(1008.4, 142.7), Qt.point(1094.2, 186.9), Qt.point(1169.9, 244.7),
           Qt.point(1233.1, 314.2), Qt.point(1281.7, 393.2), Qt.point(1314.0, 479.0)]
    // Of the width, for the words: beside the face; in large text so much that no word stands alone on its line.
    readonly property real besideScene: portrait || largeText && tight ? 1 : largeText ? 0.8 : highContrast ? 0.7 : 0.5
    readonly property real aboveScene: 0.3 // of its height, upright
    // What rounding to whole pixels may take: of a length, and of a line of text, which would wrap.
    readonly property real pixel: 1
    readonly property real textSlack: 2
    readonly property real topBar: unit * 112 * air
    readonly property real bottomBar: unit * 152 * air
    readonly property real bannerHeight: Math.round(unit * Math.max(30, 44 * room))

    // -- icons -----------------------------------------------------------------------
    readonly property real smallIcon: unit * 40 * Math.max(0.75, room) * (largeText ? 1.5 : 1)
    readonly property real arrowIcon: smallIcon * 1.1 // where a button leads
    readonly property real largerIcon: smallIcon * 1.2 // on a key, and beside an outcome
    readonly property real icon: unit * 56 * Math.max(0.7, room) * (largeText ? 1.4 : 1)
    readonly property real choiceIcon: icon * 1.2
    readonly property real buttonIcon: icon * 1.3 // beside a button's two lines
    readonly property real tile: unit * 108 * Math.max(0.6, room)
    readonly property real hero: unit * 176 * Math.max(0.4, room)
    readonly property real highestChoice: mainTouchTarget * 2 // that leads on, where there is room
    readonly property real highestTile: mainTouchTarget * 2.6 // of a choice that has room
    readonly property real signPicture: unit * 72 * Math.max(0.65, room) // in a list
    readonly property real box: unit * 64 * Math.max(0.75, room)

    // -- columns: a line of text should hold at least this much
    readonly property real waveStep: 0.25 // days between two points of a drawn wave
    readonly property int glanceColumns: 4
    readonly property int fewThings: 2
    readonly property real widerShare: 1.3 // of a day of the recovery that has more to say than these
    readonly property real mainShare: 2 // of what a phase is about, beside its companion
    readonly property real pagerWidth: Math.max(leastTouchTarget, unit * 84 * room)
    readonly property real leafWidth: unit * Math.max(90, 116 * room)
    readonly property real leastNear: body * 7 + 2 * padding // today and yesterday, beside the calendar
    readonly property real previewRadius: unit * 12
    readonly property real paperWidth: unit * 215.9 * drawnPerMillimetre // of a Letter page, as large as on paper
    readonly property real barText: tight ? Math.min(button, normalTitle) : button // of the main action where the bar is short
    readonly property real wayHeight: mainTouchTarget * (largeText ? 2.4 : 1.35) // of a way to take the sheet home, upright
    readonly property real keyStraight: 3 // an arrow rather goes so much further than aside
    readonly property real cardMost: unit * Math.max(300, 360 * room) // as high as a way to take the sheet home may be
    readonly property real cardUpright: 1.7 // narrower than so many times its height, its drawing stands over its words
    readonly property real outcomeMost: unit * Math.max(420, 560 * room)
    readonly property real sunSide: unit * 190 * room // of the sun behind Done's ground
    readonly property real dimmed: 0.45 // what leads nowhere at the moment
    readonly property real drawingRatio: 320 / 240 // of the small scenes
    readonly property real previewRatio: 11 / 8.5 // a Letter page

    // -- time, in milliseconds ---------------------------------------------------------
    readonly property int changeTime: motion ? 200 : 100
    readonly property int growTime: 240 // of the line
    readonly property int pressTime: motion ? 80 : 0
    readonly property int holdTime: 3000 // of the logo, until the staff's screens open
    readonly property int lookTime: 150 // between two looks at what is new, by ear
    readonly property int tellTime: 200 // until a page is as it will be, for a screen reader
    readonly property int settleTime: 500 // while keys that just changed places do nothing
    readonly property int shiftTime: 60000 // pixels move this often, against burn-in
    readonly property real shift: unit * 4

    // -- colours -------------------------------------------------------------------------
    // Text and icons, and what they stand on
    readonly property color foreground: highContrast ? "#FFFFFF" : "#15313A"
    readonly property color foregroundMuted: highContrast ? "#F2F2F2" : "#4A636B" // of details
    readonly property color background: highContrast ? "#000000" : "#F7F4EF" // of the window
    readonly property color backgroundFaded: Qt.alpha(background, 0) // where what is cut begins to fade
    readonly property color surface: highContrast ? "#000000" : "#FFFFFF" // of cards, bars and controls
    readonly property color barSurface: highContrast ? "#000000" : "#E4F0EC" // under the line
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
    readonly property color avoidEdge: highContrast ? avoid : "#EBC2B9" // around a card that is no control
    readonly property color goodEdge: highContrast ? good : "#BFE0CC"
    readonly property color spoken: highContrast ? "#000000" : "#FFE9C7" // under what is being said
    readonly property color spokenEdge: highContrast ? "#FFD84D" : "#15313A"
    readonly property real light: 0.7 // a text's lightness from which its ground is dark
    readonly property color stripSurface: highContrast ? "#000000" : "#15313A" // while something is read aloud
    readonly property color stripForeground: "#FFFFFF"
    readonly property color stripPressed: highContrast ? "#1F2E2C" : "#3A545C"
    readonly property color stripNow: highContrast ? "#FFD84D" : "#FFE9C7" // which sentence, and the keyboard's place
    readonly property color curtain: highContrast ? "#000000" : "#15313A"
    readonly property int stripParts: 12 // as which the sentences are shown, at most
    readonly property real spreadStrip: touchTarget + 2 * denseGap // how high it is where it is as wide as the page
    readonly property real faint: highContrast ? 1 : 0.35 // of a line between things of one card
    // Places of their own
    readonly property color panelSurface: highContrast ? "#000000" : "#0B6B66" // the ground of Welcome and Done
    readonly property color panelForeground: "#FFFFFF"
    readonly property color panelPressed: highContrast ? "#1F2E2C" : "#084F4B"
    readonly property color panelButton: highContrast ? "#FFD84D" : "#FFFFFF"
    readonly property color panelButtonForeground: highContrast ? "#000000" : "#084F4B"
    readonly property color panelEdge: highContrast ? "#B08F00" : "#BFE0D8"
    readonly property color paper: "#FFFFFF" // the sheet is white whatever the contrast
    readonly property color paperForeground: "#15313A"
    readonly property color rose: "#D9624F" // in drawings only: days that are past
    readonly property color night: "#8C000000" // over what is shown while the clinic is closed
    readonly property color scrim: highContrast ? "#E6000000" : "#B315313A" // over what lies under the staff's questions
    readonly property color sun: highContrast ? "#FFD84D" : "#F0A35B" // today, wherever it is drawn
    readonly property color horizon: highContrast ? "#FFFFFF" : "#15313A"
    readonly property color mark: "#0B6B66" // on the sheet, where the part that is read stands
    readonly property color markedPart: "#330B6B66"
    readonly property color doubt: highContrast ? "#5A4A00" : "#FFE9C7" // behind letters that may be wrong

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
        [foreground, barSurface], [foregroundMuted, barSurface], [primaryDeep, barSurface],
        [good, goodSurface], [good, surface], [good, background], [avoid, avoidSurface], [avoid, surface],
        [caution, cautionSurface], [caution, surface], [caution, background], [urgent, urgentSurface],
        [urgent, surface],
        [disabledForeground, disabledSurface], [panelForeground, panelSurface], [panelForeground, panelPressed],
        [panelButtonForeground, panelButton], [paperForeground, paper],
        [foreground, spoken], [foregroundMuted, spoken], [primaryDeep, spoken], [primary, spoken], [good, spoken],
        [avoid, spoken], [caution, spoken], [urgent, spoken], [stripForeground, stripSurface],
        [stripForeground, stripPressed], [stripForeground, curtain]
    ]
    // Outlines, rings and icons that are needed to find a control; each is at least 3:1.
    readonly property list<var> outlines: [
        [outline, surface], [outline, background], [primary, background],
        [focus, surface], [focus, background], [focus, selectedSurface], [spokenEdge, surface], [spokenEdge, background],
        [stripNow, stripSurface]
    ]

    // How far a restless line is from its calm on a day of the recovery, of `lineWave`.
    function wave(day: real): real {
        return -Math.sin(day * 1.5) * Math.exp(-day / 5) * 0.8;
    }

    // How much of the line is behind who is at the nth of some steps: not all of it until the visit is over.
    function lineReach(number: int, count: int): real {
        return count > 0 ? (number - 0.4) / count : 0;
    }

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
