pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The care plan, one phase of the recovery at a time: what to avoid first.
StepScreen {
    id: screen

    required property Advice advice

    readonly property int phase: advice.phase
    // Where there is little room the line gives its place to the advice: the phases are one Next or Back away.
    readonly property bool lined: advice.phases.count > 0 && !Theme.tight && !Theme.largeText
    readonly property bool asksAbove: !headless && !Theme.portrait // beside the title it takes no room from the advice
    readonly property string avoidHeading: advice.again.count > 0 ? qsTr("Still to avoid") : qsTr("Avoid")
    readonly property bool headless: Theme.tight || Theme.largeText && !Theme.portrait
    readonly property bool remarks: headless && !Theme.largeText // beside things in large text there is no room for them

    title: headless && pages.heading !== "" ? pages.heading : advice.phases.count > 0 ? advice.dayTitle : qsTr("Your recovery")
    name: advice.phases.count > 0 ? advice.phaseTitle : ""
    spacing: Theme.smallGap
    heading: pages.heading
    pageCount: pages.count
    onPhaseChanged: toTop()

    aside: Loader {
        active: screen.asksAbove
        visible: active
        sourceComponent: asking
    }

    Loader {
        active: screen.lined
        visible: active
        width: parent.width
        sourceComponent: RecoveryLine {
            objectName: "timeline"
            advice: screen.advice
        }
    }
    Component {
        id: asking

        AskAbout {
            onActivated: screen.visit.askAbout()
        }
    }
    body: Pages {
        id: pages

        anchors.fill: parent
        page: screen.page
        beside: !Theme.portrait && !screen.headless
        headless: screen.headless

        PagePart {
            pages: pages
            share: Theme.mainShare
            heading: screen.avoidHeading
            corner: qsTr("not before")
            symbol: "prohibit-duotone"
            foreground: Theme.avoid
            color: Theme.avoidSurface
            outline: Theme.avoidEdge
            model: screen.advice.avoid
            delegate: AvoidGroup {
                before: screen.headless ? qsTr("not before") : ""
                remarks: screen.remarks
            }
            action: screen.headless || screen.asksAbove || screen.advice.again.count > 0 ? null : asking
            foot: screen.headless ? "" : screen.advice.conditionsPlain
            markedFoot: screen.headless ? "" : screen.advice.conditionsStyled
        }
        PagePart {
            pages: pages
            placeInRow: 1
            framed: false
            wanted: screen.headless && (screen.remarks ? screen.advice.explainedPlain : screen.advice.conditionsPlain) !== ""
            heading: screen.avoidHeading
            model: 1
            delegate: PageNote {
                plain: screen.remarks ? screen.advice.explainedPlain : screen.advice.conditionsPlain
                marked: screen.remarks ? screen.advice.explainedStyled : screen.advice.conditionsStyled
            }
        }
        PagePart {
            pages: pages
            placeInRow: 2
            heading: qsTr("Allowed again")
            symbol: "check-circle-duotone"
            foreground: Theme.good
            color: Theme.goodSurface
            outline: Theme.goodEdge
            action: screen.headless || screen.asksAbove ? null : asking
            model: screen.advice.again
            delegate: DatedBullet {
                foreground: Theme.good
            }
        }
        PagePart {
            pages: pages
            placeInRow: 3
            framed: false
            wanted: screen.headless
            heading: screen.avoidHeading
            model: 1
            delegate: PageBlock {
                id: ask

                lines: [button.implicitHeight]

                AskAbout {
                    id: button

                    width: ask.column
                    onActivated: screen.visit.askAbout()
                }
            }
        }
        PagePart {
            pages: pages
            row: 1
            heading: qsTr("For you")
            titled: screen.advice.notices.count > 1 // one sentence needs none to be seen
            symbol: "info-duotone"
            foreground: Theme.caution
            color: Theme.cautionSurface
            outline: Theme.caution
            model: screen.advice.notices
            delegate: PageBullet {
                required property string plain
                required property string styled

                symbol: "info-duotone"
                foreground: Theme.caution
                text: plain
                marked: styled
            }
        }
        PagePart {
            pages: pages
            row: 2
            share: Theme.mainShare
            heading: qsTr("Do")
            symbol: "check-circle-duotone"
            foreground: Theme.good
            color: Theme.goodSurface
            outline: Theme.goodEdge
            model: screen.advice.toDo
            delegate: DatedBullet {
                foreground: Theme.good
            }
        }
        PagePart {
            pages: pages
            row: 2
            placeInRow: 1
            heading: qsTr("It is normal")
            symbol: "smiley-duotone"
            model: screen.advice.expect
            delegate: PageBullet {
                required property string plain
                required property string styled

                foreground: Theme.primary
                text: plain
                marked: styled
            }
        }
    }
}
