pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The whole recovery at a glance: a dot for each day, and what is free again on which of them.
StepScreen {
    id: screen

    required property Advice advice

    readonly property Glance glance: advice.glance
    readonly property bool lined: glance.lastDay > 0 && !Theme.tight && !Theme.largeText
    readonly property bool wonders: advice.signs.known.count > 0 // whether there is an answer to "is this normal?"
    readonly property bool asksAbove: !Theme.tight && !(Theme.largeText && Theme.portrait) // beside the title
    readonly property int columns: Theme.tight ? 1 : Theme.largeText || Theme.portrait ? 2 : Theme.glanceColumns

    title: glance.title
    name: Theme.tight ? "" : qsTr("All at a glance")
    spacing: Theme.smallGap
    pageCount: pages.count
    aside: Loader {
        active: screen.wonders && screen.asksAbove
        visible: active
        sourceComponent: AskNormal {
            onActivated: screen.visit.askWhetherNormal()
        }
    }

    Loader {
        active: screen.lined
        visible: active
        width: parent.width
        sourceComponent: DayLine {
            objectName: "dayLine"
            glance: screen.glance
        }
    }
    body: Pages {
        id: pages

        anchors.fill: parent
        page: screen.page

        PagePart {
            pages: pages
            row: screen.glance.cards.count + 1
            framed: false
            wanted: screen.glance.footPlain !== ""
            model: 1
            delegate: PageNote {
                plain: screen.glance.footPlain
                marked: screen.glance.footStyled
            }
        }
        PagePart {
            pages: pages
            row: screen.glance.cards.count + 2
            framed: false
            wanted: screen.wonders && !screen.asksAbove
            model: 1
            delegate: PageBlock {
                id: wonder

                lines: [normal.implicitHeight]

                AskNormal {
                    id: normal

                    width: wonder.column
                    onActivated: screen.visit.askWhetherNormal()
                }
            }
        }
        Repeater {
            model: screen.glance.cards

            PagePart {
                id: card

                required property int index
                required property string kind
                required property string title
                required property string detail
                required property Rows things
                required property string weekday
                required property string number
                required property string month
                required property string date
                required property string short

                pages: pages
                // Where each has a page of its own, what is to be avoided comes first
                row: Theme.tight && kind === "again" ? screen.glance.cards.count : Math.floor(index / screen.columns)
                placeInRow: index % screen.columns
                share: kind === "avoid" && things.count > Theme.fewThings ? Theme.widerShare : 1
                heading: title
                note: Theme.tight ? card.short : detail
                symbol: kind === "again" ? "check-circle-duotone" : kind === "always" ? "prohibit-duotone" : "calendar-check-duotone"
                foreground: kind === "again" ? Theme.good : kind === "end" ? Theme.primary : Theme.avoid
                outline: kind === "again" ? Theme.goodEdge : kind === "end" ? Theme.divider : Theme.avoidEdge
                color: kind === "again" ? Theme.goodSurface : kind === "end" ? Theme.surface : Theme.avoidSurface
                picture: number === "" || Theme.tight ? null : leaf
                model: things
                delegate: PageBullet {
                    required property string plain
                    required property string styled
                    required property string when
                    required property string picture

                    bare: picture === ""
                    symbol: picture
                    foreground: card.foreground
                    text: plain
                    marked: styled
                    detail: screen.lined ? when : ""
                }

                Component {
                    id: leaf

                    Leaf {
                        colour: card.foreground
                        weekday: card.weekday
                        number: card.number
                        month: card.month
                        Accessible.role: Accessible.StaticText
                        Accessible.name: card.date
                    }
                }
            }
        }
    }
}
