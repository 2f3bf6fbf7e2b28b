pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The languages side by side, each in its own words; the one in use is filled.
Row {
    id: languageSwitch

    required property Rows languages
    property string current: ""
    property bool compact: false
    property bool onlyOthers: false // whether the one in use is left out

    signal picked(string tag)

    readonly property real fullWidth: {
        let wide = 0;
        for (let i = 0; i < choices.count; ++i)
            wide += (choices.itemAt(i) as Choice)?.fullWidth ?? 0;
        return wide;
    }
    readonly property real compactWidth: choices.count * Math.max(Theme.touchTarget, Theme.detail * 2.2)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Language")

    ControlGroup {
        of: languageSwitch
    }
    FontMetrics {
        id: named

        font {
            family: Theme.family
            pixelSize: Theme.detail
            weight: Font.Bold
        }
    }

    Repeater {
        id: choices

        model: languageSwitch.languages

        Choice {
            id: language

            required property int index
            required property string key
            required property string name
            required property string abbreviation
            readonly property bool chosen: key === languageSwitch.current
            readonly property bool first: index === 0 || languageSwitch.onlyOthers
            readonly property bool last: index === choices.count - 1 || languageSwitch.onlyOthers

            objectName: "languageSwitch-" + key
            visible: !languageSwitch.onlyOthers || !chosen
            tickable: true
            ticked: chosen
            tongue: key
            text: name
            fullWidth: (named.height && 2 * Theme.padding) + Math.ceil(named.advanceWidth(name)) // again in another font
            implicitWidth: languageSwitch.compact ? languageSwitch.compactWidth / choices.count
                                                  : Math.max(Theme.touchTarget, label.implicitWidth + 2 * Theme.padding)
            implicitHeight: Math.max(Theme.touchTarget, label.implicitHeight + Theme.smallGap)
            Accessible.role: Accessible.RadioButton
            onActivated: languageSwitch.picked(key)

            background: Rectangle {
                color: language.chosen ? Theme.primary : language.down ? Theme.selectedSurface : Theme.surface
                border.width: Theme.outlineWidth
                border.color: Theme.primary
                topLeftRadius: language.first ? height / 2 : 0
                bottomLeftRadius: language.first ? height / 2 : 0
                topRightRadius: language.last ? height / 2 : 0
                bottomRightRadius: language.last ? height / 2 : 0
            }
            contentItem: Item {
                Label {
                    id: label

                    anchors.centerIn: parent
                    wrapMode: Text.NoWrap
                    text: languageSwitch.compact ? language.abbreviation : language.name
                    color: language.chosen ? Theme.primaryForeground : Theme.primaryDeep
                    font.pixelSize: Theme.detail
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
            }
        }
    }

    component Choice: Pressable {
        property real fullWidth
    }
}
