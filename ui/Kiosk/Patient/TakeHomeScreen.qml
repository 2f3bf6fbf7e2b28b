pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The real pages, and the ways to take them home.
StepScreen {
    id: screen

    required property Sheet sheet
    required property TakeHome takeHome

    readonly property bool beside: !Theme.portrait && contentWidth > Theme.body * 22

    dotted: true
    title: beside ? "" : qsTr("Take your care sheet home")
    bar.nextButton.text: qsTr("Finish")

    Item {
        width: parent.width
        height: screen.beside ? Math.max(offer.height, preview.height) : offer.height + Theme.gap + preview.height

        Preview {
            id: preview

            y: screen.beside ? 0 : offer.height + Theme.gap
            width: screen.beside ? Math.min(parent.width * 0.34, (screen.viewHeight - Theme.pagerWidth - Theme.gap * 2)
                                            / Theme.previewRatio) : Math.min(parent.width, Theme.previewWidth)
            x: screen.beside ? 0 : (parent.width - width) / 2
            pages: screen.sheet.pages
            numbers: screen.sheet.pageNumbers
            names: screen.sheet.pageNames
            building: screen.sheet.building
        }
        Column {
            id: offer

            x: screen.beside ? preview.width + Theme.gap * 2.2 : 0
            width: parent.width - x
            spacing: Theme.gap

            Column {
                visible: screen.beside
                width: parent.width

                Label {
                    titled: true
                    width: parent.width
                    text: qsTr("Take your care sheet home")
                    font.pixelSize: Theme.title
                    font.weight: Font.ExtraBold
                }
            }
            Bullet {
                objectName: "askFirst"
                visible: text !== ""
                symbol: "info-duotone"
                foreground: Theme.caution
                text: screen.takeHome.askFirst
            }
            BigButton {
                objectName: "printButton"
                width: parent.width
                spread: true
                symbol: "printer-duotone"
                symbolFirst: true
                text: qsTr("Print")
                note: screen.takeHome.printerText
                available: screen.takeHome.canPrint
                onActivated: screen.takeHome.print()
            }
            BigButton {
                objectName: "emailButton"
                width: parent.width
                outlined: true
                spread: true
                symbol: "envelope-simple-duotone"
                symbolFirst: true
                text: qsTr("Get it by email")
                note: screen.takeHome.mailNote
                available: screen.takeHome.canEmail
                onActivated: screen.takeHome.openEmail()
            }
            Flow {
                id: formats

                width: parent.width
                spacing: Theme.closeGap

                Repeater {
                    model: screen.sheet.formats

                    Chip {
                        required property string key
                        required property string picture
                        required property string label
                        required property bool picked

                        objectName: "format-" + key
                        maximumWidth: formats.width
                        symbol: picture
                        text: label
                        chosen: picked
                        onActivated: screen.sheet.chooseFormat(key)
                    }
                }
            }
            Bullet {
                visible: text !== ""
                symbol: "warning-circle-duotone"
                foreground: Theme.caution
                text: screen.sheet.problem
            }
        }
    }
}
