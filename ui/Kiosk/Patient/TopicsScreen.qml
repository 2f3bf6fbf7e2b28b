pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What many patients ask about: a list, and one topic open.
StepScreen {
    id: screen

    required property Advice advice

    readonly property bool open: advice.topic >= 0
    readonly property string language: visit.language
    // Where there is little room, what a topic is about is its first part.
    readonly property bool sparse: Theme.tight || Theme.largeText

    title: open ? (Theme.tight && pages.heading !== "" ? pages.heading : advice.topicTitle) : Theme.tight ? qsTr("People often ask") : qsTr("What many people ask")
    lead: sparse ? "" : open ? advice.topicPlain : qsTr("Touch a subject to read about it, or go on.")
    markedLead: open && !sparse ? advice.topicStyled : ""
    name: Theme.tight ? "" : qsTr("Frequent questions")
    heading: open ? pages.heading : ""
    firstGroup: open ? null : grid.group
    pageCount: open ? pages.count : grid.pageCount
    onOpenChanged: toTop()
    onLanguageChanged: toTop()

    body: Item {
        anchors.fill: parent

        TileGrid {
            id: grid

            visible: !screen.open
            anchors.fill: parent
            page: screen.open ? 0 : screen.page
            maximumColumns: Theme.portrait ? 1 : 2

            Repeater {
                model: screen.advice.topics

                PictureTile {
                    required property int index
                    required property string key
                    required property string picture
                    required drawing
                    required property string title
                    required property bool first

                    objectName: "topic-" + key
                    symbol: picture
                    text: title
                    note: first ? qsTr("For you") : ""
                    surface: first ? Theme.quietSurface : Theme.surface
                    end: "caret-right-bold"
                    onActivated: screen.advice.openTopic(index)
                }
            }
        }
        Pages {
            id: pages

            objectName: "topicPage"
            visible: screen.open
            anchors.fill: parent
            page: screen.open ? screen.page : 0
            beside: !Theme.portrait && !screen.sparse
            headless: Theme.tight

            PagePart {
                pages: pages
                framed: false
                wanted: screen.open && screen.sparse && screen.advice.topicPlain !== ""
                model: 1
                delegate: PageBlock {
                    id: about

                    lines: Array(told.lineCount).fill(told.implicitHeight / told.lineCount)

                    Label {
                        id: told

                        width: about.column
                        plain: screen.advice.topicPlain
                        marked: screen.advice.topicStyled
                    }
                }
            }
            PagePart {
                pages: pages
                row: 1
                framed: !Theme.tight
                heading: qsTr("Why")
                symbol: "question-duotone"
                model: screen.advice.topicWhy
                delegate: Line {
                    foreground: Theme.primary
                }
            }
            PagePart {
                pages: pages
                row: 1
                framed: !Theme.tight
                placeInRow: 1
                heading: qsTr("What to do now")
                symbol: "check-circle-duotone"
                foreground: Theme.good
                color: framed ? Theme.goodSurface : Theme.backgroundFaded
                outline: Theme.goodEdge
                model: screen.advice.topicNow
                delegate: Line {
                    symbol: "check-circle-duotone"
                    foreground: Theme.good
                }
            }
            PagePart {
                pages: pages
                row: 2
                framed: !Theme.tight
                heading: qsTr("What comes later")
                symbol: "calendar-check-duotone"
                model: screen.advice.topicLater
                delegate: Line {
                    foreground: Theme.primary
                }
            }
        }
    }

    component Line: PageBullet {
        required property string plain
        required property string styled

        text: plain
        marked: styled
    }
}
