pragma ComponentBehavior: Bound

import QtQuick

// The languages side by side, each in its own words; the one in use is filled.
Row {
    id: languages

    property string current: ""
    property bool compact: false
    // Names of languages are never translated.
    property list<var> offered: [
        {
            tag: "fr-CA",
            name: "Français",
            abbreviation: "FR"
        },
        {
            tag: "en-CA",
            name: "English",
            abbreviation: "EN"
        }
    ]

    signal picked(string tag)

    readonly property real fullWidth: long.implicitWidth + offered.length * 2 * Theme.padding
    readonly property real compactWidth: offered.length * Math.max(Theme.touchTarget, Theme.detail * 2.2)

    Label {
        id: long

        visible: false
        wrapMode: Text.NoWrap
        text: languages.offered.map(each => each.name).join("")
        font.pixelSize: Theme.detail
        font.weight: Font.Bold
    }

    Repeater {
        model: languages.offered.length

        Pressable {
            id: language

            required property int index
            readonly property var row: languages.offered[index]
            readonly property bool chosen: row.tag === languages.current
            readonly property bool first: index === 0
            readonly property bool last: index === languages.offered.length - 1

            objectName: "languageSwitch-" + row.tag
            tickable: true
            ticked: chosen
            text: row.name
            implicitWidth: languages.compact ? languages.compactWidth / languages.offered.length
                                             : Math.max(Theme.touchTarget, label.implicitWidth + 2 * Theme.padding)
            implicitHeight: Math.max(Theme.touchTarget, label.implicitHeight + Theme.smallGap)
            Accessible.role: Accessible.RadioButton
            onActivated: languages.picked(row.tag)

            background: Rectangle {
                color: language.chosen ? Theme.primary : language.down ? Theme.selectedSurface : Theme.surface
                border.width: Theme.outlineWidth
                border.color: Theme.primary
                topLeftRadius: language.first ? Theme.buttonRadius : 0
                bottomLeftRadius: language.first ? Theme.buttonRadius : 0
                topRightRadius: language.last ? Theme.buttonRadius : 0
                bottomRightRadius: language.last ? Theme.buttonRadius : 0
            }
            contentItem: Item {
                Label {
                    id: label

                    anchors.centerIn: parent
                    wrapMode: Text.NoWrap
                    text: languages.compact ? language.row.abbreviation : language.row.name
                    color: language.chosen ? Theme.primaryForeground : Theme.primaryDeep
                    font.pixelSize: Theme.detail
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
            }
        }
    }
}
