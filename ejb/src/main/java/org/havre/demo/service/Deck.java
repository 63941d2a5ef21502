package org.havre.demo.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cards drawn without putting them back until none is left, so that shares hold exactly over every full deck. */
final class Deck<T extends Comparable<T>> {
    private final List<T> full = new ArrayList<>();
    private final List<T> left = new ArrayList<>();
    private final Dice dice;

    Deck(Dice dice, Map<T, Integer> cards) {
        this.dice = dice;
        new TreeMap<>(cards).forEach((card, times) -> {
            for (int i = 0; i < times; i++) full.add(card);
        });
    }

    T draw() {
        if (left.isEmpty()) {
            left.addAll(full);
            dice.shuffle(left);
        }
        return left.remove(left.size() - 1);
    }
}
