pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The real sheet, and the ways to take it home: each acts at a touch, and then says how it turned out.
StepScreen {
    id: screen

    required property Sheet sheet
    required property TakeHome takeHome

    // Where there is little room, the sheet is only read on a page of its own.
    readonly property bool brief: Theme.tight || Theme.largeText && !Theme.portrait
    readonly property bool terse: Theme.tight || Theme.largeText // no more words than needed
    readonly property bool beside: !brief && !Theme.portrait
    // Why the sheet does not come out here; on a small display it takes the place of what can wait.
    readonly property bool troubled: takeHome.paperState === "" ? !takeHome.canPrint && sheet.pages.length > 0 : paper.troubled
    readonly property bool crowded: Theme.tight && (troubled || notice !== "")
    readonly property string notice: takeHome.askFirst !== "" ? takeHome.askFirst : sheet.problem

    dotted: !Theme.tight
    called: qsTr("Take your sheet home")
    title: beside ? "" : Theme.tight ? qsTr("Your sheet") : qsTr("Take your sheet home")
    bar.nextButton.text: qsTr("Finish")
    bar.nextButton.textSize: Theme.barText
    bar.nextButton.symbol: takeHome.taken ? "check-bold" : ""
    bar.nextButton.outlined: !takeHome.taken

    bar.backButton.stacked: Theme.tight

    middle: [
        Item {
            id: slot

            width: parent ? parent.width : 0
            height: screen.crowded ? Theme.leastTouchTarget : 0
        }
    ]

    Item {
        id: offer

        readonly property real apart: Theme.tight ? Theme.smallGap : Theme.choiceGap

        width: parent.width
        height: screen.roomBelow(offer)

        Item {
            id: shown

            readonly property real pageWidth: Math.min(parent.width * 0.34, (parent.height - read.height - offer.apart) / Theme.previewRatio)

            visible: !screen.brief
            width: screen.beside ? pageWidth : parent.width
            height: screen.beside ? parent.height : parent.height - ways.height - offer.apart

            Preview {
                objectName: "preview"
                width: parent.width
                height: screen.beside ? width * Theme.previewRatio : parent.height - read.height - offer.apart
                address: screen.sheet.pages[0] ?? ""
                name: screen.sheet.pageNames[0] ?? ""
                building: screen.sheet.building
                onTouched: screen.takeHome.readPages()
            }
            BigButton {
                id: read

                objectName: screen.brief ? "" : "readButton"
                y: parent.height - height
                width: parent.width
                implicitHeight: Theme.mainTouchTarget * 0.8
                outlined: true
                symbol: "magnifying-glass-bold"
                symbolFirst: true
                textSize: Math.min(Theme.button, Theme.body)
                text: screen.beside ? qsTr("Read it larger") : qsTr("Read the sheet larger")
                available: screen.sheet.pages.length > 0
                onActivated: screen.takeHome.readPages()
            }
        }
        Column {
            id: ways

            readonly property real rest: offer.height - y - (heading.visible ? heading.height + spacing : 0)
                                         - (told.visible ? told.height + spacing : 0) - (screen.crowded ? 0 : format.height + spacing)
            readonly property int columns: Theme.tight && !screen.troubled ? 2 : 1 // of the ways; a third one comes after the second
            readonly property real cardHeight: screen.beside || screen.brief ? Math.min(Theme.cardMost, columns === 2 ? rest : (rest - spacing) / 2)
                                                                             : Theme.wayHeight

            x: screen.beside ? shown.width + Theme.gap * 1.3 : 0
            y: screen.brief || screen.beside ? 0 : offer.height - height
            width: parent.width - x
            spacing: offer.apart

            Label {
                id: heading

                visible: screen.beside
                titled: true
                width: parent.width
                text: qsTr("Take your sheet home")
                font.pixelSize: Theme.title
                font.weight: Font.ExtraBold
            }
            Label {
                id: told

                objectName: "askFirst"
                visible: text !== "" && !(Theme.tight && screen.troubled) // the last screen says it too
                width: parent.width
                height: visible ? Math.min(implicitHeight, Theme.mainTouchTarget) : 0
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.normalDetail
                text: screen.notice
                color: Theme.caution
                lineHeight: Theme.titleLine
                font.pixelSize: screen.brief ? Theme.normalDetail : Theme.detail
                font.weight: Font.Bold
            }
            Grid {
                id: cards

                width: parent.width
                columns: ways.columns
                spacing: offer.apart

                TakeCard {
                    id: paper

                    width: (cards.width - (ways.columns - 1) * cards.spacing) / ways.columns
                    height: ways.cardHeight
                    focus: true
                    named: "printButton"
                    filled: !screen.takeHome.taken // then Finish is the main thing to do
                    drawing: state === "done" ? "scene-printed" : troubled ? "scene-help" : "scene-printer"
                    readonly property bool reasoned: !asked && screen.troubled && screen.terse // a reason is all there is room for

                    spoken: asked ? screen.takeHome.paperText : qsTr("Print")
                    text: reasoned ? screen.takeHome.printerText : spoken
                    note: asked ? fine && !screen.terse ? qsTr("Take it from the tray.") : ""
                                : reasoned ? "" : !screen.takeHome.canPrint ? screen.takeHome.printerText
                                                            : Theme.tight ? "" : screen.sheet.lengthText !== "" ? screen.sheet.lengthText : screen.takeHome.printerText
                    state: screen.takeHome.paperState
                    available: screen.takeHome.canPrint
                    more: screen.takeHome.canPrintAgain && !Theme.tight ? qsTr("One more") : ""
                    moreNamed: "printAgainButton"
                    onTaken: screen.act(paper, () => screen.takeHome.print())
                    onMoreTaken: screen.act(paper, () => screen.takeHome.printAgain())
                }
                TakeCard {
                    readonly property bool correcting: screen.takeHome.canCorrect && Theme.tight // no room for both

                    width: (cards.width - (ways.columns - 1) * cards.spacing) / ways.columns
                    height: ways.cardHeight
                    named: "emailButton"
                    filled: !screen.takeHome.canPrint && screen.takeHome.paperState === ""
                    drawing: state === "done" ? "scene-sent" : "scene-mail"
                    text: asked ? screen.takeHome.mailText : correcting ? qsTr("On its way. Wrong address?") : screen.terse ? Theme.tight ? qsTr("Email") : qsTr("By email") : screen.takeHome.taken ? qsTr("Send by email too")
                                                                                                                  : qsTr("Send by email")
                    note: asked || screen.terse ? "" : screen.takeHome.mailNote
                    state: correcting ? "" : screen.takeHome.mailState
                    available: screen.takeHome.canEmail || correcting
                    more: screen.takeHome.canCorrect && !Theme.tight ? qsTr("Correct the address") : ""
                    moreNamed: "correctButton"
                    onTaken: {
                        if (correcting)
                            screen.takeHome.correct();
                        else
                            screen.takeHome.openEmail();
                    }
                    onMoreTaken: screen.takeHome.correct()
                }
                // The place of a third way: on the patient's phone.
            }
            Item {
                id: place

                visible: !screen.crowded
                width: parent.width
                height: format.height

                Item {
                    id: format

                    parent: screen.crowded ? slot : place
                    width: parent ? parent.width : 0
                    height: screen.brief ? change.height : Math.max(change.height + Theme.smallGap, Theme.mainTouchTarget * 0.75)

                    Rectangle {
                        visible: !screen.brief
                        anchors.fill: parent
                        radius: Theme.cardRadius
                        color: Theme.selectedSurface

                        Icon {
                            id: picture

                            x: Theme.densePadding
                            anchors.verticalCenter: parent.verticalCenter
                            name: "translate-duotone"
                            color: Theme.primaryDeep
                            side: Theme.smallIcon
                        }
                        Label {
                            objectName: "formatText"
                            x: picture.x + picture.width + Theme.smallGap
                            width: parent.width - x - change.width - 2 * Theme.smallGap
                            height: parent.height
                            verticalAlignment: Text.AlignVCenter
                            fontSizeMode: Text.Fit
                            minimumPixelSize: Theme.normalDetail
                            text: screen.sheet.formatText
                            lineHeight: Theme.titleLine
                            font.pixelSize: Theme.detail
                        }
                    }
                    Chip {
                        id: readHere

                        objectName: screen.brief ? "readButton" : ""
                        visible: screen.brief
                        width: Math.min(implicitWidth, parent.width * 0.4)
                        height: change.height
                        fitted: true
                        tickable: false
                        symbol: screen.crowded ? "" : "magnifying-glass-bold"
                        Accessible.role: Accessible.Button
                        text: qsTr("Read")
                        enabled: screen.sheet.pages.length > 0
                        onActivated: screen.takeHome.readPages()
                    }
                    Chip {
                        id: change

                        objectName: "formatButton"
                        x: screen.brief ? readHere.width + offer.apart : parent.width - implicitWidth - Theme.smallGap
                        y: (parent.height - height) / 2
                        width: screen.brief ? parent.width - readHere.width - offer.apart : implicitWidth
                        height: Theme.tight ? Theme.leastTouchTarget : screen.brief ? Theme.mainTouchTarget : implicitHeight
                        fitted: screen.brief
                        tickable: false
                        symbol: screen.brief && !screen.crowded ? "translate-duotone" : ""
                        Accessible.role: Accessible.Button
                        text: screen.brief && !screen.crowded ? screen.sheet.formatShort : qsTr("Change")
                        Accessible.name: qsTr("Change language or print size")
                        Accessible.description: screen.sheet.formatText
                        onActivated: screen.takeHome.changeFormat()
                    }
                }
            }
        }
    }

    // What was done cannot be done again: the keyboard goes on to Finish.
    function act(card: TakeCard, does: var) {
        const was = card.focused;
        does();
        if (was)
            bar.nextButton.forceActiveFocus(Qt.TabFocusReason);
    }

    // As long as the sheet is being made there is nothing else for the keyboard.
    readonly property bool ready: paper.available

    onReadyChanged: {
        if (ready && bar.nextButton.activeFocus && !takeHome.taken)
            paper.begin();
    }
    Component.onCompleted: paper.begin()
}
