pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// "Can I use this?": the advice answers at each letter.  Where there is little room the answer is the next page.
StepScreen {
    id: screen

    required property CanIUse asked

    readonly property bool apart: Theme.tight || Theme.largeText && !Theme.portrait
    readonly property bool beside: !apart && !Theme.portrait // the title beside the field
    readonly property bool answered: asked.answers.count > 0 || asked.asksUs
    readonly property bool typing: !apart || page === 0
    readonly property real keyHeight: Math.max(Theme.leastTouchTarget, Math.min(Theme.keyMost, (viewHeight - head.height) * 0.5 / keys.rowCount - keys.apart))

    called: qsTr("Can I use…?")
    heading: asked.asksUs ? asked.askUsTitle : asked.answers.count > 0 ? pages.heading : ""
    title: beside ? "" : pages.headless && !typing && pages.heading !== "" ? pages.heading : qsTr("Can I use…?")
    name: Theme.tight ? "" : qsTr("Can I use…?")
    spacing: Theme.smallGap
    pageCount: apart ? (answered ? pages.count + 1 : 1) : pages.count
    bar.nextButton.text: page < pageCount - 1 ? typing && apart ? qsTr("See the answer") : qsTr("Next") : qsTr("Back to my advice")
    bar.nextButton.available: true
    onGoneOn: visit.back()
    Component.onCompleted: asked.open()

    // On a small display the field and the keys have all of it.
    Binding {
        target: Guard
        property: "whole"
        value: Theme.tight && screen.typing
    }
    Component.onDestruction: Guard.whole = false

    Item {
        id: head

        visible: screen.typing
        width: parent.width
        height: Math.max(Theme.touchTarget, input.height + Theme.smallGap)

        Label {
            id: titled

            objectName: "screenTitle"
            visible: screen.beside
            titled: true
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            text: qsTr("Can I use…?")
            font.pixelSize: Theme.title
            font.weight: Font.ExtraBold
        }
        Rectangle {
            x: titled.visible ? titled.width + Theme.gap : 0
            width: parent.width - x
            height: parent.height
            radius: Theme.buttonRadius
            color: Theme.surface
            border.width: Theme.outlineWidth
            border.color: Theme.primary

            Icon {
                id: glass

                x: Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                name: "magnifying-glass-bold"
                color: Theme.foregroundMuted
                side: Theme.smallIcon
            }
            Label {
                visible: input.text === ""
                x: input.x
                width: input.width
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                text: qsTr("A product, an activity")
                color: Theme.foregroundMuted
                Accessible.ignored: true
            }
            TextInput {
                id: input

                objectName: "canIUseField"
                x: glass.x + glass.width + Theme.smallGap
                width: (clear.visible ? clear.x : parent.width - Theme.padding) - x
                anchors.verticalCenter: parent.verticalCenter
                focus: true
                activeFocusOnTab: true
                clip: true
                color: Theme.foreground
                selectByMouse: false
                inputMethodHints: Qt.ImhNoPredictiveText
                renderType: Text.NativeRendering
                text: screen.asked.query
                onTextChanged: screen.asked.query = text
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("A product, an activity")
                Keys.onReturnPressed: screen.turn(1)
                cursorDelegate: Rectangle {
                    width: Theme.outlineWidth
                    color: Theme.primary
                    visible: input.activeFocus
                }

                font {
                    family: Theme.family
                    pixelSize: Theme.tight ? Theme.body : Theme.largerHeading
                    weight: Font.DemiBold
                }
            }
            TapHandler {
                onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
            }
            QuietButton {
                id: clear

                objectName: "clearQueryButton"
                visible: input.text !== ""
                x: parent.width - width
                height: parent.height
                symbol: "x-circle-duotone"
                text: qsTr("Clear")
                compact: Theme.tight
                onActivated: {
                    screen.asked.clear();
                    input.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
        }
    }
    body: Item {
        anchors.fill: parent

        Flow {
            id: also

            visible: screen.typing && screen.asked.suggestions.length > 0 && (!screen.apart || height < keys.y)
            y: screen.apart ? 0 : keys.y - height - Theme.smallGap
            width: parent.width
            height: suggested.count > 0 ? (suggested.itemAt(0) as Chip)?.implicitHeight ?? 0 : 0 // as many as have room in one row
            clip: true
            spacing: Theme.smallGap

            Label {
                height: also.height
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                text: qsTr("Also:")
                lineHeight: Theme.titleLine
                color: Theme.foregroundMuted
            }
            Repeater {
                id: suggested

                model: screen.asked.suggestions

                Chip {
                    required property string modelData
                    required property int index

                    objectName: "suggestion-" + index
                    enabled: y === 0
                    padded: false
                    maximumWidth: also.width
                    text: modelData
                    tickable: false
                    Accessible.role: Accessible.Button
                    onActivated: screen.asked.query = modelData
                }
            }
        }
        Pages {
            id: pages

            visible: !screen.apart || !screen.typing
            width: parent.width
            height: screen.apart ? parent.height : Math.max(0, (also.visible ? also.y : keys.y) - Theme.smallGap)
            headless: Theme.tight && Theme.largeText
            page: screen.apart ? Math.max(0, screen.page - 1) : screen.page

            PagePart {
                pages: pages
                framed: false
                wanted: screen.asked.meant !== ""
                heading: ""
                model: 1
                delegate: PageNote {
                    plain: screen.asked.meant
                }
            }
            PagePart {
                pages: pages
                row: 1
                wanted: screen.asked.asksUs
                heading: screen.asked.askUsTitle
                symbol: "phone-duotone"
                foreground: Theme.caution
                color: Theme.cautionSurface
                outline: Theme.caution
                model: 1
                delegate: PageBullet {
                    bare: true
                    text: screen.asked.askUsText
                }
            }
            Repeater {
                model: screen.asked.answers

                PagePart {
                    id: answer

                    required property int index
                    required property string key
                    required property string may
                    required property string plain
                    required property string styled
                    required property string when
                    required property string condition
                    required property string why
                    required property string whyStyled
                    required property string weekday
                    required property string day
                    required property string month
                    required heading

                    readonly property bool free: may === "now"
                    readonly property bool unsure: may === "ask"

                    pages: pages
                    row: index + 2
                    titled: false
                    foreground: free ? Theme.good : unsure ? Theme.caution : Theme.avoid
                    color: free ? Theme.goodSurface : unsure ? Theme.cautionSurface : Theme.avoidSurface
                    outline: foreground
                    model: 1
                    delegate: AnswerBlock {
                        symbol: answer.free ? "check-circle-duotone" : answer.unsure ? "phone-duotone" : "prohibit-duotone"
                        foreground: answer.foreground
                        heading: answer.heading
                        plain: answer.plain
                        styled: answer.styled
                        when: answer.when
                        condition: answer.condition
                        why: answer.why
                        whyStyled: answer.whyStyled
                        weekday: answer.weekday
                        day: answer.day
                        month: answer.month
                    }
                }
            }
            PagePart {
                pages: pages
                row: screen.asked.answers.count + 2
                heading: qsTr("For you")
                symbol: "info-duotone"
                foreground: Theme.caution
                color: Theme.cautionSurface
                outline: Theme.caution
                model: screen.asked.notices
                delegate: PageBullet {
                    required property string plain
                    required property string styled

                    bare: true
                    text: plain
                    marked: styled
                }
            }
        }
        WordKeys {
            id: keys

            visible: screen.typing
            y: parent.height - height
            width: parent.width
            keyHeight: screen.keyHeight
            french: screen.visit.language.startsWith("fr")
            onTyped: text => input.insert(input.cursorPosition, text)
            onErased: input.remove(Math.max(0, input.cursorPosition - 1), input.cursorPosition)
        }
    }
}
