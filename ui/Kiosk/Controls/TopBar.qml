import QtQuick
import Kiosk

// The clinic at the left, the tools at the right, the language always.  What does not fit loses its label
// first, the least needed one before the others; in portrait the tools have a row of their own.  Where there is little
// room all tools are behind one, and on the smallest screens the title stands where the clinic does elsewhere.
Rectangle {
    id: bar

    required property Visit visit
    required property Appearance appearance
    required property Clinic clinic
    property string title: ""

    signal toolsWanted

    readonly property bool gathered: Theme.tight || Theme.largeText && !Theme.portrait
    readonly property bool titleHere: Theme.tight && title !== ""
    readonly property real inside: width - 2 * Theme.margin
    readonly property real nameWidth: mark.width + Theme.smallGap + name.implicitWidth
    readonly property bool twoRows: Theme.portrait
    readonly property real toolRoom: inside - (twoRows ? 0 : Theme.gap * 2)
    readonly property list<QuietButton> losing: gathered ? [gatheredTools] : [contrast, startOver, large] // their labels, in this order
    // 0: every label shows; each step up drops one more.
    readonly property int dropped: {
        const gaps = losing.length * Theme.mediumGap;
        for (let drop = 0; drop <= 5; ++drop) {
            let wide = gaps;
            for (let i = 0; i < losing.length; ++i)
                wide += !Theme.tight && i < drop ? losing[i].compactWidth : losing[i].fullWidth;
            if (!twoRows)
                wide += (drop >= 4 ? languages.compactWidth : languages.fullWidth) + (drop >= 5 ? mark.width : nameWidth);
            if (wide <= toolRoom)
                return drop;
        }
        return 5;
    }
    readonly property bool shortLanguages: twoRows ? nameWidth + Theme.gap + languages.fullWidth > inside : dropped >= 4
    readonly property bool nameless: twoRows ? false : dropped >= 5

    implicitHeight: twoRows ? languages.height + tools.height + 3 * Theme.smallGap
                            : Math.max(Theme.topBar, languages.height + 2 * Theme.smallGap, titleHere ? titled.implicitHeight : 0)
    color: Theme.background

    Mark {
        id: mark

        visible: !bar.titleHere
        x: Theme.margin
        anchors.verticalCenter: languages.verticalCenter
    }
    Label {
        id: name

        visible: !bar.nameless && !bar.titleHere
        x: mark.x + mark.width + Theme.smallGap
        width: (bar.twoRows ? languages.x : tools.x) - x - Theme.smallGap
        height: languages.height
        anchors.verticalCenter: languages.verticalCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.leastClinicName
        elide: Text.ElideRight
        text: bar.clinic.name
        color: Theme.primaryDeep
        font.pixelSize: Theme.detail * 1.1
        font.weight: Font.Bold
    }
    Label {
        id: titled

        objectName: "screenTitle"
        visible: bar.titleHere
        titled: true
        x: Theme.margin
        width: tools.x - x - Theme.smallGap
        y: (bar.height - Theme.hairline - height) / 2
        maximumLineCount: 2
        elide: Text.ElideRight
        text: bar.title
        font.pixelSize: whole.implicitWidth + Theme.textSlack <= width ? Theme.normalTitle : Theme.leastTitle
        font.weight: Font.ExtraBold

        Label {
            id: whole

            visible: false
            wrapMode: Text.NoWrap
            text: bar.title
            font.pixelSize: Theme.normalTitle
            font.weight: Font.ExtraBold
        }
    }
    Row {
        id: tools

        x: bar.twoRows ? bar.width - Theme.margin - width : languages.x - Theme.mediumGap - width
        y: bar.twoRows ? languages.y + languages.height + Theme.smallGap : languages.y
        spacing: Theme.mediumGap

        QuietButton {
            id: gatheredTools

            objectName: "toolsButton"
            visible: bar.gathered
            raised: true
            symbol: "text-aa-duotone"
            text: qsTr("Tools")
            onActivated: bar.toolsWanted()
        }
        QuietButton {
            id: startOver

            visible: !bar.gathered
            objectName: "startOverButton"
            symbol: "arrow-counter-clockwise-duotone"
            text: qsTr("Start over")
            compact: bar.dropped >= 2
            onActivated: bar.visit.askToStartOver()
        }
        QuietButton {
            id: contrast

            visible: !bar.gathered
            objectName: "contrastButton"
            symbol: "circle-half-duotone"
            text: qsTr("Contrast")
            compact: bar.dropped >= 1
            switching: true
            on: bar.appearance.highContrast
            onActivated: bar.appearance.highContrast = !bar.appearance.highContrast
        }
        QuietButton {
            id: large

            visible: !bar.gathered
            objectName: "largeTextButton"
            symbol: "text-aa-duotone"
            text: qsTr("Large text")
            compact: bar.dropped >= 3
            switching: true
            on: bar.appearance.largeText
            onActivated: bar.appearance.largeText = !bar.appearance.largeText
        }
        // The place of Listen: here, before the languages.
    }
    LanguageSwitch {
        id: languages

        x: bar.width - Theme.margin - width
        y: bar.twoRows ? Theme.smallGap : (bar.height - Theme.hairline - height) / 2
        languages: bar.clinic.languages
        compact: bar.shortLanguages || Theme.tight
        onlyOthers: Theme.tight
        current: bar.visit.language
        onPicked: tag => bar.visit.setLanguage(tag)
    }
}
