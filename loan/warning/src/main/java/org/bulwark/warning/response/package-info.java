/**
 * What is done about an alert: playbooks, whose steps run by themselves or become tasks with an owner's level and working days.
 * {@link org.bulwark.warning.response.Playbooks} says which steps an alert asks for; whoever runs them runs each once.
 */
@NullMarked
package org.bulwark.warning.response;

import org.jspecify.annotations.NullMarked;
