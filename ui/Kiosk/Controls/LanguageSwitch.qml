pragma ComponentBehavior: Bound

import QtQuick

// The languages side by side, each in its own words; the one in use is filled.
Row {
    id: languages

    property string current: ""
    property bool compact: false
    // Names of languages are never translated.
    readonly property list<Language> offered: [
        Language {
            tag: "fr-CA"
            name: "Français"
            abbreviation: "FR"
        },
        Language {
            tag: "en-CA"
            name: "English"
            abbreviation: "EN"
        }
    ]

    signal picked(string tag)

    readonly property real fullWidth: {
        let wide = named.height && offered.length * 2 * Theme.padding; // measured again in another font
        for (let i = 0; i < offered.length; ++i)
            wide += Math.ceil(named.advanceWidth(offered[i].name));
        return wide;
    }
    readonly property real compactWidth: offered.length * Math.max(Theme.touchTarget, Theme.detail * 2.2)

    FontMetrics {
        id: named

        font {
            family: Theme.family
            pixelSize: Theme.detail
            weight: Font.Bold
        }
    }

    Repeater {
        model: languages.offered.length

        Pressable {
            id: language

            required property int index
            readonly property Language row: languages.offered[index]
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

    component Language: QtObject {
        property string tag
        property string name
        property string abbreviation
    }
}
