pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What patients would see of the clinic as it stands in the form: the top and the foot of the sheet, the head of the
// screens, and the foot of an email.
Column {
    id: shown

    required property SettingsSeen seen
    required property string clinicName

    readonly property SheetPreview preview: seen.preview
    readonly property list<string> pages: preview.paper.ownPages

    spacing: Look.unit * 12

    Item {
        width: parent.width
        height: languages.height

        Heading {
            width: languages.x
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("The top of the sheet")
        }
        RowSegments {
            id: languages

            x: parent.width - width
            choices: shown.preview.patient.languages
            prefix: "settings-language-"
            onChosen: key => shown.preview.patient.read(key)
        }
    }
    Paper {
        objectName: "sheetTop"
        height: width * 0.66
        source: shown.pages[0] ?? ""
        text: qsTr("The top of the sheet")
    }
    Verdict {
        width: parent.width
        tone: "warns"
        fact: shown.preview.waitsFor
    }
    Heading {
        text: qsTr("The foot of the sheet")
    }
    Paper {
        objectName: "sheetFoot"
        height: width * 0.26
        source: shown.pages[shown.pages.length - 1] ?? ""
        atFoot: true
        text: qsTr("The foot of the sheet")
    }
    Heading {
        text: qsTr("The head of the screens")
    }
    Panel {
        width: parent.width
        height: Look.unit * 66

        Icon {
            id: lotus

            x: Look.padding
            anchors.verticalCenter: parent.verticalCenter
            name: "flower-lotus-duotone"
            color: Look.primary
            side: Look.largeIcon
        }
        Said {
            objectName: "headName"
            x: lotus.x + lotus.width + Look.smallGap
            width: parent.width - x - Look.padding
            anchors.verticalCenter: parent.verticalCenter
            text: shown.clinicName
            color: Look.primaryDeep
            font.pixelSize: Look.heading
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
    Heading {
        text: qsTr("The foot of an email")
    }
    Panel {
        width: parent.width
        height: foot.height + 2 * Look.unit * 16

        Column {
            id: foot

            x: Look.padding
            y: Look.unit * 16
            width: parent.width - 2 * x

            Repeater {
                model: shown.seen.foot

                Said {
                    required property int index
                    required property string modelData

                    width: foot.width
                    text: modelData
                    color: index === 0 ? Look.ink : Look.soft
                    font.pixelSize: Look.detail
                    font.weight: index === 0 ? Font.Bold : Font.Normal
                }
            }
        }
    }
    LargeSheet {
        id: large

        preview: shown.preview
    }

    component Heading: Said {
        titled: true
        width: shown.width
        font.weight: Font.Bold
    }

    // A part of a page as paper; a touch enlarges the sheet.
    component Paper: Pressable {
        id: paper

        property string source: ""
        property bool atFoot: false

        width: shown.width
        ringRadius: Look.unit * 2
        Accessible.description: qsTr("Enlarge the sheet")
        onActivated: large.open()

        background: Rectangle {
            color: Theme.paper
            border.width: Look.hairline
            border.color: Look.hair
        }
        contentItem: Item {
            clip: true

            Image {
                y: paper.atFoot ? parent.height - height : 0
                width: parent.width
                height: width * 11 / 8.5
                source: paper.source
                fillMode: Image.PreserveAspectFit
                retainWhileLoading: true
                cache: false
                smooth: true
                mipmap: true
                opacity: shown.preview.waitsFor === "" ? 1 : 0.45
            }
        }
    }
}
