import GuardEngine
import TestSupport
import Testing

/// Labels from a small vocabulary, so that sets meet, with a wildcard, an empty tag and two letters Swift takes for one.
struct LabelSource {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    static let vocabulary: [String] = [
        "none:o/d", "unapproved:o/d", "approved:o/d", "merged:o/d", "private:o/d", "private:o", "private",
        "blocked:o/d", "integrity=none;scopes=a/b,c/d", "*", "", "\u{E9}", "e\u{301}",
    ]

    mutating func tags(wildcard: Bool = true) -> [String] {
        let vocabulary = wildcard ? Self.vocabulary : Self.vocabulary.filter { $0 != "*" }
        // Drawn with repetition, in random order.
        return (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            vocabulary.randomElement(using: &generator) ?? ""
        }
    }

    mutating func label(wildcard: Bool = true) -> Label { Label(tags(wildcard: wildcard)) }

    mutating func pair(wildcard: Bool = true) -> LabelPair {
        LabelPair(secrecy: label(wildcard: wildcard), integrity: label(wildcard: wildcard))
    }

    mutating func resource(wildcard: Bool = true) -> LabeledResource {
        LabeledResource(description: "r", labels: pair(wildcard: wildcard))
    }
}

@Suite struct LabelPropertyTests {
    static let rounds = 2_000

    @Test func setAlgebraIsThatOfSets() {
        var source = LabelSource(seed: 1)
        for _ in 0..<Self.rounds {
            let (a, b) = (source.tags(), source.tags())
            let (x, y) = (Set(a.map { ExactText($0) }), Set(b.map { ExactText($0) }))
            func set(_ label: Label) -> Set<ExactText> { Set(label.tags.map { ExactText($0) }) }
            #expect(set(Label(a)) == x)
            #expect(set(Label(a).union(Label(b))) == x.union(y))
            #expect(set(Label(a).intersection(Label(b))) == x.intersection(y))
            #expect(set(Label(a).subtracting(Label(b))) == x.subtracting(y))
            #expect(Label(a).isSubset(of: Label(b)) == x.isSubset(of: y))
            for tag in LabelSource.vocabulary {
                #expect(Label(a).contains(tag) == x.contains(ExactText(tag)))
            }
            for label in [Label(a).union(Label(b)), Label(a).intersection(Label(b)), Label(a)] {
                #expect(zip(label.tags, label.tags.dropFirst()).allSatisfy { Bytewise.precedes($0, $1) })
            }
        }
    }

    @Test func latticeLaws() {
        var source = LabelSource(seed: 2)
        for _ in 0..<Self.rounds {
            let (a, b, c) = (source.label(), source.label(), source.label())
            #expect(a.union(b) == b.union(a))
            #expect(a.intersection(b) == b.intersection(a))
            #expect(a.union(b).union(c) == a.union(b.union(c)))
            #expect(a.intersection(b).intersection(c) == a.intersection(b.intersection(c)))
            #expect(a.union(a) == a && a.intersection(a) == a)
            #expect(a.union(a.intersection(b)) == a && a.intersection(a.union(b)) == a)
            #expect(a.intersection(b.union(c)) == a.intersection(b).union(a.intersection(c)))
            #expect(a.union(Label()) == a && a.intersection(Label()).isEmpty)
        }
    }

    @Test func orderOfTagsDoesNotMatter() {
        var source = LabelSource(seed: 3)
        for _ in 0..<Self.rounds {
            let tags = source.tags()
            let shuffled = tags.shuffled(using: &source.generator)
            #expect(Label(tags) == Label(shuffled))
            #expect(Label(tags).hashValue == Label(shuffled).hashValue)
            #expect(Label(tags).tags == Label(shuffled).tags)
        }
    }

    /// Without wildcards, flow is the order of the lattice.
    @Test func flowIsReflexiveTransitiveAndAntisymmetric() {
        var source = LabelSource(seed: 4)
        for _ in 0..<Self.rounds {
            let (a, b, c) = (
                source.label(wildcard: false), source.label(wildcard: false), source.label(wildcard: false)
            )
            #expect(a.flowsAsSecrecy(to: a) && a.flowsAsIntegrity(to: a))
            if a.flowsAsSecrecy(to: b), b.flowsAsSecrecy(to: c) { #expect(a.flowsAsSecrecy(to: c)) }
            if a.flowsAsSecrecy(to: b), b.flowsAsSecrecy(to: a) { #expect(a == b) }
            #expect(a.flowsAsSecrecy(to: b) == b.flowsAsIntegrity(to: a), "the checks are dual")
            #expect(a.flowsAsSecrecy(to: a.union(b)) && a.union(b).flowsAsIntegrity(to: a))
        }
    }

    @Test func wildcardDecidesOnTheSupersetSideAlone() {
        var source = LabelSource(seed: 5)
        let wildcard = Label(["*"])
        for _ in 0..<Self.rounds {
            let (a, b) = (source.label(wildcard: false), source.label(wildcard: false))
            #expect(a.flowsAsSecrecy(to: b.union(wildcard)))
            #expect(a.union(wildcard).flowsAsIntegrity(to: b))
            // On the other side it is a tag that is missing.
            #expect(!a.union(wildcard).flowsAsSecrecy(to: b))
            #expect(!a.flowsAsIntegrity(to: b.union(wildcard)))
        }
    }

    @Test func violatingTagsAreExactlyWhatIsMissing() {
        var source = LabelSource(seed: 6)
        for _ in 0..<Self.rounds {
            let (a, b) = (source.label(), source.label())
            let secrecy = FlowCheck.secrecy(from: a, to: b)
            let integrity = FlowCheck.integrity(from: a, to: b)
            #expect(secrecy.violating.isSubset(of: a) && secrecy.violating.intersection(b).isEmpty)
            #expect(integrity.violating.isSubset(of: b) && integrity.violating.intersection(a).isEmpty)
            // Granting what was missing, and nothing less, makes the check pass.
            #expect(a.flowsAsSecrecy(to: b.union(secrecy.violating)))
            #expect(a.union(integrity.violating).flowsAsIntegrity(to: b))
        }
    }
}
