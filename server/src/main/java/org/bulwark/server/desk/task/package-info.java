/**
 * Tasks: what somebody of a level has to do about a customer until a day, the form that they fill, and the second person who agrees. Stages
 * open tasks and hear when they end; what a stage asks for twice is one task.
 */
@NullMarked
package org.bulwark.server.desk.task;

import org.jspecify.annotations.NullMarked;
